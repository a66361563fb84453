import { z } from 'zod'
import { endpoint, fileReply } from './endpoint.ts'
import { LanguageTag } from './identity.ts'
import { DeckId, ProjectId, SessionId } from './ids.ts'
import { prose } from './text.ts'

/** A deck is a PDF of at most 60 MB and 500 pages, not encrypted; or slides that LibreOffice makes such a one of. */
export const deckLimits = { maxBytes: 60 * 1024 * 1024, maxPages: 500 } as const

/** What slides may come as. */
export const deckTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.presentation',
] as const

/** How many pages were made ready so far (text and small picture), and whether that is over; some may have been left out. */
const Prepared = z.object({ pages: z.int(), done: z.boolean() })

export const Deck = z.object({
  id: DeckId,
  name: z.string(),
  /** In which language it is, where somebody said so. */
  language: LanguageTag.nullable(),
  /** The deck that it is in another language, turned in step with it; null for one of its own. */
  versionOf: DeckId.nullable(),
  /** Sizes of the pages in points, in order. */
  pages: z.array(z.object({ width: z.number(), height: z.number() })),
  sizeBytes: z.int(),
  uploadedAt: z.string(),
  /** Null for a deck of before, until somebody asks for its pages. */
  prepared: Prepared.nullable(),
})
export type Deck = z.output<typeof Deck>

const bySession = z.object({ projectId: ProjectId, sessionId: SessionId })

export const listDecks = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/sessions/:sessionId/decks',
  action: 'deck.read',
  summary: 'The decks of a session, without those that were replaced',
  params: bySession,
  reply: z.object({ decks: z.array(Deck) }),
})

export const uploadDeck = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/sessions/:sessionId/decks',
  action: 'deck.upload',
  audit: ['deck.upload', 'deck.take-notes', 'deck.replace', 'live.deck.replace'],
  summary:
    'Upload a PDF, or PPTX or ODP where LibreOffice is installed (`no-converter`); refused when it is none of them (`wrong-file-type`), encrypted (`encrypted-pdf`), too long (`too-many-pages`) or broken (`broken-pdf`, `broken-slides`). In place of another deck, also while that is on the stage; or as a version of one in another language. The room opens a PDF as it is, with the comments and attachments in it',
  params: bySession,
  query: z.object({
    replaces: DeckId.optional(),
    versionOf: DeckId.optional(),
    language: LanguageTag.optional(),
  }),
  upload: { maxBytes: deckLimits.maxBytes, mimeTypes: deckTypes },
  reply: z.object({ deck: Deck }),
})

export const getDeckFile = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/decks/:deckId/file',
  action: 'deck.read',
  summary: 'The PDF itself',
  params: z.object({ projectId: ProjectId, deckId: DeckId }),
  reply: fileReply('application/pdf'),
})

const PageNumber = z.coerce.number().int().positive().max(deckLimits.maxPages)
const byDeck = z.object({ projectId: ProjectId, deckId: DeckId })

export const getDeckPages = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/decks/:deckId/pages',
  action: 'deck.read',
  summary:
    'The text of each page, and of which there is a small picture, as far as they are prepared; begins with that',
  params: byDeck,
  reply: z.object({
    prepared: Prepared,
    pages: z.array(z.object({ text: z.string(), hasPicture: z.boolean() })),
  }),
})

export const getPagePicture = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/decks/:deckId/pages/:page/picture',
  action: 'deck.read',
  summary: 'A small picture of a page, once there is one',
  params: byDeck.extend({ page: PageNumber }),
  reply: fileReply('image/webp'),
})

/** Lengths are UTF-16 units. */
export const noteLimits = { length: 4000 } as const

export const getDeckNotes = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/decks/:deckId/notes',
  action: 'deck.notes',
  summary:
    'The private notes to the pages of a deck: for those who run the session, its speakers and who uploaded it; another resource person is refused',
  params: byDeck,
  reply: z.object({ notes: z.array(z.object({ page: z.int(), text: z.string() })) }),
})

export const setPageNote = endpoint({
  method: 'PUT',
  path: '/api/projects/:projectId/decks/:deckId/notes/:page',
  action: 'deck.notes',
  audit: ['deck.note'],
  summary: 'Write the private note to a page, in place of the one that was read (`changed-meanwhile`); empty: none',
  params: byDeck.extend({ page: PageNumber }),
  body: z.object({ text: prose(noteLimits.length), read: z.string() }),
  /** As it is kept. */
  reply: z.object({ text: z.string() }),
})
