/** How often a mail is tried: with the queue's back-off, over half an hour or so. */
export const mostAttempts = 10

const longestErrorLength = 300

/** What nodemailer throws, as far as it is read here. */
type SmtpError = { responseCode?: unknown; response?: unknown; code?: unknown }

/**
 * What follows from a failed attempt: `queued` to try again, `failed` after the last try, or at once where the server
 * refused the mail for good (SMTP 5xx; RFC 5321, 4.2.1). `error` is what the server said, for the outbox.
 */
export function afterFailure(error: unknown, attempts: number): { state: 'queued' | 'failed'; error: string } {
  const { responseCode, response, code } = isSmtpError(error) ? error : {}
  const forGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  const said = [response, code].find((part) => typeof part === 'string') ?? 'unknown'
  return {
    state: forGood || attempts >= mostAttempts ? 'failed' : 'queued',
    error: said.slice(0, longestErrorLength),
  }
}

function isSmtpError(error: unknown): error is SmtpError {
  return typeof error === 'object' && error !== null
}
