import { z } from 'zod'
import type { Action } from './permissions.ts'

const none = z.object({})

/**
 * What an upload route takes: one file under the form field `file`, at most `maxBytes`, of one of `mimeTypes` by its
 * content. `text/plain` stands for whatever bears the mark of no other kind: what it is, its reader must find out.
 */
export type UploadRule = { maxBytes: number; mimeTypes: readonly string[] }

/**
 * What a write leaves in the audit: entries of one or more of these actions. Or none, because what it writes is a record itself
 * (evidence, an event of a log), is working state, or is nothing at all.
 */
export type Audited =
  | readonly [string, ...string[]]
  | { none: 'evidence' | 'event' | 'working-state' | 'nothing-written' }

/**
 * One HTTP endpoint, shared by server and browser. A path whose action is scoped to a project starts with
 * `/api/projects/:projectId`; the guard reads that parameter and nothing else.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: `/api/${string}`
  action: Action
  /** Of whatever is not only read, and of a reading that is worth an entry. */
  audit?: Audited
  /** Asked for what is so already, it changes nothing and leaves nothing in the audit. */
  idempotent?: true
  /** One line for the API description. */
  summary: string
  params: Params
  query: Query
  body: Body
  reply: Reply
  upload?: UploadRule
  /** The same for a file that is too large for memory; how large it may be is a setting of the server. */
  largeUpload?: Pick<UploadRule, 'mimeTypes'>
  /**
   * A file that may come beside the body: then as a form with the body as JSON in its field `body`, and after it the file
   * under `file`; without a file, as JSON like any other.
   */
  attachment?: UploadRule
}

type Method = { method: 'GET'; audit?: Audited } | { method: Exclude<Endpoint['method'], 'GET'>; audit: Audited }

/** Declares an endpoint; whatever is left out is an empty object. */
export function endpoint<
  Reply extends z.ZodType,
  Params extends z.ZodType = typeof none,
  Query extends z.ZodType = typeof none,
  Body extends z.ZodType = typeof none,
>(
  declaration: Method & {
    path: Endpoint['path']
    action: Action
    idempotent?: true
    summary: string
    reply: Reply
    params?: Params
    query?: Query
    body?: Body
    upload?: UploadRule
    largeUpload?: Pick<UploadRule, 'mimeTypes'>
    attachment?: UploadRule
  },
): Endpoint<Params, Query, Body, Reply> {
  return {
    params: none as unknown as Params,
    query: none as unknown as Query,
    body: none as unknown as Body,
    ...declaration,
  }
}

/** The reply of an endpoint that sends a file instead of JSON; `mimeType` is for the API description. */
export const fileReply = (mimeType: string) => z.custom<Blob>().meta({ file: mimeType })

/** What fills an endpoint's address. Parameters are text; a query's values are text or JSON, `undefined` is left out. */
export type AddressInput<E extends Endpoint> = { params?: z.input<E['params']>; query?: z.input<E['query']> }

/** The address of an endpoint on its server: for calls, and for links to files. */
export function addressOf<E extends Endpoint>(endpoint: E, { params, query }: AddressInput<E> = {}): string {
  const values = new Map<string, unknown>(Object.entries(params ?? {}))
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) search.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  return search.size > 0 ? `${path}?${search.toString()}` : path
}

/** What came back from an endpoint, checked against its schema. Throws a ZodError. */
export const parseReply = <E extends Endpoint>(endpoint: E, content: unknown) =>
  endpoint.reply.parse(content) as z.output<E['reply']>
