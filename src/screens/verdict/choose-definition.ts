import type { BenchmarkId } from '../../domain/model/benchmark-id.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { IssuerId } from '../../domain/model/units.ts';
import type { Report } from '../../domain/model/report.ts';
import type { AppState } from '../../app/app-state.svelte.ts';

/** Says what mega-cap tech means. A list of one's own starts from the companies that are in now, so that the figure does not fall to nothing. */
export function chooseLens(app: AppState, report: Report, lens: LensId): Promise<void> {
  const isFirst = lens === 'custom' && app.portfolio?.settings.customMembers.length === 0;
  const members = report.lens.members.map(({ issuer }) => issuer);
  return app.open.choose(isFirst ? { lens, customMembers: members } : { lens });
}

/** Puts a company on the list of one's own, or takes one off: of the list as it is now, which the figures may not have followed yet. */
export function chooseMember(app: AppState, report: Report, issuer: IssuerId, isMember: boolean): Promise<void> {
  const settings = app.portfolio?.settings;
  const now = settings?.lens === 'custom' ? settings.customMembers : report.lens.members.map((member) => member.issuer);
  const others = now.filter((member) => member !== issuer);
  return app.open.choose({ lens: 'custom', customMembers: isMember ? [...others, issuer] : others });
}

/** Compares with a market or a mix; a comparison with something of the user's own ends. */
export async function compareWithMarket(app: AppState, report: Report, benchmark: BenchmarkId): Promise<void> {
  if (report.benchmark.kept !== null) void app.open.lookAt({ against: null });
  await app.open.choose({ benchmark });
}
