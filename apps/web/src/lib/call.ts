import { type AddressInput, addressOf, type Endpoint, parseReply } from '@muster/contracts/endpoint'
import { type Failure, FailureBody } from '@muster/contracts/errors'
import type { z } from 'zod'
import { readLines } from './read-lines.ts'

/** What an endpoint is asked with; parts it does not declare may be left out. */
export type CallInput<E extends Endpoint> = AddressInput<E> & {
  body?: z.input<E['body']>
  /** Beside the body, where the endpoint allows one. */
  file?: File
}

/** A request that failed: the server's failure, or `UNAVAILABLE` with `no-connection` where no answer came. */
export class CallError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.reason ?? failure.code)
    this.failure = failure
  }
}

const noConnection: Failure = { code: 'UNAVAILABLE', reason: 'no-connection' }

/** Calls an endpoint and answers its reply, checked against the contract. Throws CallError. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> = {},
  signal?: AbortSignal,
): Promise<z.output<E['reply']>> {
  const response = await request(endpoint, input, signal)
  const content: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new CallError(failureIn(content))
  return parseReply(endpoint, content)
}

async function request<E extends Endpoint>(endpoint: E, input: CallInput<E>, signal?: AbortSignal): Promise<Response> {
  return fetch(addressOf(endpoint, input), {
    method: endpoint.method,
    signal: signal ?? null,
    ...contentOf(input),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new CallError(noConnection)
  })
}

/** Calls an endpoint that answers with lines, each checked against `message`, as they come. Throws CallError. */
export async function callForLines<E extends Endpoint, Message extends z.ZodType>(
  endpoint: E,
  input: CallInput<E>,
  { message, onMessage }: { message: Message; onMessage: (message: z.output<Message>) => void },
): Promise<void> {
  const response = await request(endpoint, input)
  if (!response.ok || !response.body) throw new CallError(failureIn(await response.json().catch(() => null)))
  await readLines(response.body, { onLine: (line) => onMessage(message.parse(line)) })
}

function contentOf({ body, file }: { body?: unknown; file?: File }): RequestInit {
  if (body === undefined) return {}
  if (!file) return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const form = new FormData()
  form.set('body', JSON.stringify(body))
  form.set('file', file)
  return { body: form }
}

/** Sends one file to an upload endpoint, telling how much has gone (0 to 1). Throws CallError. */
export function upload<E extends Endpoint>(
  endpoint: E,
  { params, query, file, onProgress }: AddressInput<E> & { file: File; onProgress: (share: number) => void },
): Promise<z.output<E['reply']>> {
  const form = new FormData()
  form.set('file', file)
  return new Promise((resolve, reject) => {
    // fetch cannot say how much of an upload has gone.
    const request = new XMLHttpRequest()
    request.open(endpoint.method, addressOf(endpoint, { params, query }))
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('error', () => reject(new CallError(noConnection)))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(parseReply(endpoint, request.response))
      else reject(new CallError(failureIn(request.response)))
    })
    request.send(form)
  })
}

/** The failure in the body of a refused request. */
export function failureIn(content: unknown): Failure {
  const parsed = FailureBody.safeParse(content)
  return parsed.success ? parsed.data.error : { code: 'INTERNAL' }
}
