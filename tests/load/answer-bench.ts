export type Answer<Reply> = { ok: true; reply: Reply } | { ok: false; error: string }

/**
 * The child's side of `Child.ask`: answers the commands of the benchmark, and ends this process when the benchmark is gone.
 */
export function answerBench<Command>(answer: (command: Command) => unknown): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.on('message', (message) => {
    const command: Command = JSON.parse(String(message))
    void findAnswer(() => answer(command)).then((found) => process.send?.(JSON.stringify(found)))
  })
}

async function findAnswer(work: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, reply: (await work()) ?? null }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
