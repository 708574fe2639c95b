import type { Act, Contract, InputOf, OperationsBy, OutputOf } from '#platform/operation'

/** Performs another module's operation inside this act, with its input checked as if it had come from outside. */
export type Ask<C extends Contract> = <Verb extends keyof C>(
  act: Act,
  verb: Verb,
  input: InputOf<C[Verb]>,
) => Promise<OutputOf<C[Verb]>>

export const askOf =
  <C extends Contract>(contract: C, keeps: OperationsBy<C>): Ask<C> =>
  (act, verb, input) =>
    keeps[verb](contract[verb]!.input.parse(input) as never, act)
