import type { Flow, FlowTargetKey } from '../../domain/figures/flow.ts';
import type { HoldingGroup } from '../../domain/figures/fund-groups.ts';
import type { CompanyExposure } from '../../domain/model/report-exposure.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { IssuerId } from '../../domain/model/units.ts';
import { usualName } from '../../words/names/usual-name.ts';
import {
  flowFigure,
  holdingGroupDetail,
  holdingGroupName,
  groupShortName,
  otherCompanies,
  flowTargetName,
} from '../../screens/verdict/words/why.ts';
import type { FlowInput, FlowTone } from './flow-layout.ts';

/** Where a band leads when it is pressed. */
export type FlowLead =
  | { readonly kind: 'own' | 'unknown' | 'funds' | 'lens' }
  | { readonly kind: 'fund'; readonly fund: string }
  | { readonly kind: 'company'; readonly issuer: IssuerId };

/** A band with its money, the names of both ends and where it leads. */
export interface NamedBand {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly tone: FlowTone;
  readonly value: number;
  readonly fromName: string;
  readonly toName: string;
  readonly leads: FlowLead;
}

const TONE_OF_GROUP: Readonly<Record<HoldingGroup, FlowTone>> = {
  own: 'own',
  sp500: 'pale',
  'total-market': 'pale',
  'nasdaq-100': 'pale',
  'small-caps': 'small',
  world: 'middle',
  'target-date': 'middle',
  'other-funds': 'middle',
  safe: 'none',
  unknown: 'unseen',
};
const TONE_OF_TARGET: Readonly<Record<FlowTargetKey, FlowTone>> = {
  lens: 'lens',
  others: 'middle',
  small: 'small',
  safe: 'none',
  unseen: 'unseen',
};

function leadOf(group: HoldingGroup, funds: readonly string[]): FlowLead {
  if (group === 'own' || group === 'unknown') return { kind: group };
  const [only, ...more] = funds;
  return only !== undefined && more.length === 0 ? { kind: 'fund', fund: only } : { kind: 'funds' };
}

/** A longer name gives way to the symbol. */
const LONGEST_NAME = 20;
function nameOf({ name, symbol }: Pick<CompanyExposure, 'name' | 'symbol'>): string {
  const usual = usualName(name);
  return usual.length > LONGEST_NAME ? symbol : usual;
}

const OTHERS = 'others';
const groupId = (group: HoldingGroup) => `held ${group}`;
const targetId = (target: FlowTargetKey) => `in ${target}`;

/** Makes of a flow what is drawn of it: columns of named nodes, and the bands between them. */
export function flowPicture(
  flow: Flow,
  lens: LensId,
): Omit<FlowInput, 'bands'> & { readonly bands: readonly NamedBand[] } {
  const { groups, targets, companies, others } = flow;
  const rest = others === null ? '' : otherCompanies(others.count);
  const plain = (name: string) => ({ name, shortName: name, detail: '' });
  const inLens = { from: targetId('lens'), fromName: flowTargetName('lens', lens, flow).full, tone: 'pale' as const };
  return {
    groups: groups.map((group) => ({
      id: groupId(group.key),
      share: group.share,
      tone: TONE_OF_GROUP[group.key],
      figure: flowFigure(group),
      name: holdingGroupName(group, flow),
      shortName: groupShortName(group, flow),
      detail: holdingGroupDetail(group),
    })),
    targets: targets.map((target) => {
      const { full, short } = flowTargetName(target.key, lens, flow);
      return {
        id: targetId(target.key),
        share: target.share,
        tone: TONE_OF_TARGET[target.key],
        name: full,
        shortName: short,
        figure: flowFigure(target),
        detail: '',
      };
    }),
    companies: [
      ...companies.map((one) => ({
        id: one.company.issuer,
        share: one.share,
        tone: 'lens' as const,
        figure: flowFigure(one),
        ...plain(nameOf(one.company)),
      })),
      ...(others === null
        ? []
        : [{ id: OTHERS, share: others.share, tone: 'pale' as const, figure: flowFigure(others), ...plain(rest) }]),
    ],
    bands: [
      ...groups.flatMap((group) =>
        flow.links
          .filter(({ from }) => from === group.key)
          .map(({ to, value, share }) => ({
            id: `${group.key} ${to}`,
            from: groupId(group.key),
            to: targetId(to),
            share,
            value,
            tone: TONE_OF_TARGET[to],
            fromName: holdingGroupName(group, flow),
            toName: flowTargetName(to, lens, flow).full,
            leads: leadOf(group.key, group.funds),
          })),
      ),
      ...companies.map(({ company, value, share }) => ({
        ...inLens,
        id: `lens ${company.issuer}`,
        to: company.issuer,
        share,
        value,
        toName: usualName(company.name),
        leads: { kind: 'company' as const, issuer: company.issuer },
      })),
      ...(others === null
        ? []
        : [
            {
              ...inLens,
              id: `lens ~${OTHERS}`,
              to: OTHERS,
              share: others.share,
              value: others.value,
              toName: rest,
              leads: { kind: 'lens' as const },
            },
          ]),
    ],
  };
}
