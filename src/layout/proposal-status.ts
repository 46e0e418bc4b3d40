/** What became of proposals, in the order of the stacked bars; `''` is "unanswered". Other words of a feed come before that one. */
export const proposalStatusOrder: readonly string[] = ['taken-up', 'merged', 'changed', 'proposed', 'not-pursued', ''];

/** Only what asks for an answer can lack one: a takeaway or a lesson without a status does not. `''` is "not given". */
export function awaitsAnswer(kind: string, status: string): boolean {
  return status === 'proposed' || (status === '' && (kind === '' || kind === 'proposal'));
}
