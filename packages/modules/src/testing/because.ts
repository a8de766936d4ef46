/** What a call was refused with; 'nothing' when it was not. Refusals of procedures that are no commands are thrown. */
export async function because(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
