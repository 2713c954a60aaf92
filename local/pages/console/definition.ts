/** The States Language as far as a drawing needs it; JSONPath and JSONata alike. */

export interface ChoiceRule {
  readonly Next?: string;
  readonly Variable?: string;
  readonly Condition?: string;
  readonly And?: readonly ChoiceRule[];
  readonly Or?: readonly ChoiceRule[];
  readonly Not?: ChoiceRule;
  readonly [comparison: string]: unknown;
}

export interface Catcher {
  readonly ErrorEquals?: readonly string[];
  readonly Next?: string;
}

export interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Catch?: readonly Catcher[];
  readonly Choices?: readonly ChoiceRule[];
  readonly Default?: string;
  readonly Label?: string;
  readonly Branches?: readonly Definition[];
  readonly ItemProcessor?: Definition;
  /** What `ItemProcessor` was called before 2022. */
  readonly Iterator?: Definition;
}

export interface Definition {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
  readonly ProcessorConfig?: { readonly Mode?: string };
}

/** The definitions inside a state: a Map has one, a Parallel one per branch. */
export const innerDefinitions = (state: State): readonly Definition[] => {
  const processor = state.ItemProcessor ?? state.Iterator;
  return state.Branches ?? (processor ? [processor] : []);
};

export const isDistributed = (state: State): boolean => state.ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED';

const mapsOf = (definition: Definition): Array<[name: string, state: State]> =>
  Object.entries(definition.States).flatMap(([name, state]): Array<[string, State]> => [
    ...(isDistributed(state) ? [[name, state] as [string, State]] : []),
    ...innerDefinitions(state).flatMap(mapsOf),
  ]);

/**
 * What a child of a Map Run runs: the inside of the distributed Map with that label.
 *
 * The API describes the state machine of a child either as the whole machine or as the inside of its Map, which is why a
 * definition without such a Map is taken as it is.
 */
export const childDefinition = (machine: Definition, label: string): Definition => {
  const maps = mapsOf(machine);
  const [, map] = maps.find(([name, state]) => (state.Label ?? name) === label) ?? (maps.length === 1 ? (maps[0] ?? []) : []);
  return map?.ItemProcessor ?? machine;
};
