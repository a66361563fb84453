/** How long the server may take to answer. */
export const answeredWithinMs = 10_000

/** An answer that a broken connection lost never comes. */
export function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The server did not answer')), answeredWithinMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
