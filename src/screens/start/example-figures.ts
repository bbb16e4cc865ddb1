import type { BeamShares } from '../../charts/beam/beam.ts';
import type { beamLabels } from '../../charts/beam/beam-labels.ts';
import type { Look } from '../../domain/model/look.ts';
import type { EndsOf } from './words/example.ts';
import RAW from './example-figures.json';

/** A beam of the example: what stands on it and what its words are made of. */
type BeamOf = Pick<EndsOf, 'lens' | 'smallCaps'> & Parameters<typeof beamLabels>[0] & { readonly shares: BeamShares };

interface ExampleFigures extends Readonly<Record<Look['funds'], BeamOf>> {
  readonly net: number;
  readonly benchmark: EndsOf['benchmark'];
}

/**
 * The example as the start shows it, before anything is calculated: as its broker shows it, and as it is. Written by a test, which fails when
 * opening the example gives other figures (test/screens/start/example-figures.test.ts).
 */
export const EXAMPLE_FIGURES = RAW as unknown as ExampleFigures;
