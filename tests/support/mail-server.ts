import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type CaughtMail = Email & { envelopeTo: string }

/** What the server says to a recipient: null takes the mail, a code and a text refuse it. */
export type Answer = (to: string) => { code: number; says: string } | null

/** A real SMTP server on this machine that keeps what it is given. */
export async function startMailServer() {
  const mails: CaughtMail[] = []
  const behaviour: { answer: Answer } = { answer: () => null }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refusal = behaviour.answer(address)
      done(refusal ? Object.assign(new Error(refusal.says), { responseCode: refusal.code }) : null)
    },
    onData(stream, { envelope }, done) {
      void readAll(stream)
        .then((source) => PostalMime.parse(source))
        .then((mail) => {
          for (const { address } of envelope.rcptTo) mails.push({ ...mail, envelopeTo: address })
          done()
        }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound: AddressInfo | string | null = server.server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port')
  return {
    url: `smtp://127.0.0.1:${bound.port}`,
    mails,
    answerWith: (answer: Answer) => {
      behaviour.answer = answer
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
