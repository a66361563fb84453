import { pollLimits } from '@muster/contracts/poll-shapes'

/** Every bound of a live session. Lengths are UTF-16 units, spans milliseconds. */
export const limits = {
  /** Length of one chat message or announcement. */
  textLength: 2000,
  /** Messages that a stream's state holds; older ones are paged over HTTP. */
  recentMessages: 100,
  /** Messages no longer held that were edited or deleted lately, as the state knows them. */
  recentChanges: 50,
  /** The longest that anybody has to wait between two messages in slow mode. */
  slowestChatMs: 10 * 60 * 1000,
  /** For how long one may edit what one said. */
  editWithinMs: 15 * 60 * 1000,
  /** Older messages that one page holds; a shorter page is the first. */
  messagesOfPage: 50,
  /** Announcements to the group rooms that the state holds. */
  recentAnnouncements: 20,
  /** Notices that a person's state holds. */
  recentNotices: 50,
  /** Messages with signs at them that are told at a time. */
  reactedMessages: 500,
  /** How long one waits between two cheers. */
  cheerEveryMs: 500,
  /** How often what somebody points at leaves a client, and the server. */
  pointEveryMs: 150,
  /** Points that are told in one such moment. */
  pointsOfMoment: 60,
  /** Of one line that was drawn, and lines on one page. */
  pointsOfStroke: 80,
  strokesOfPage: 60,
  /** Of everything that is drawn in a session, as its state holds it: some 60 KB, and more than one page can have. */
  drawnPoints: 5000,
  longestVideoMs: 24 * 60 * 60 * 1000,
  /** A question to those who present. */
  questionLength: 500,
  /** Questions of one person that wait for an answer at the same time. */
  waitingQuestionsOfPerson: 5,
  /** Questions of one session that were not withdrawn. */
  questionsOfSession: 400,
  ...pollLimits,
  /** Words that a word cloud shows, the most frequent ones. */
  shownWords: 60,
  /** Texts that are shown, the latest ones. */
  shownTexts: 40,
  /** Polls shown at the same time, open or closed. */
  shownPolls: 10,
  /** Polls of one session, hidden ones included: their ids can't be used again. */
  pollsOfSession: 500,
  /** Attention checks of one session. */
  checksOfSession: 200,
  /** Why somebody is removed from a room. */
  removalReasonLength: 1000,
  /** Lines of captions that the state holds, of each language. */
  captionLines: 3,
  captionLanguages: 8,
  captioners: 20,
  /** What somebody says of a problem, and what is answered. */
  problemLength: 500,
  answersOfProblem: 20,
  /** Problems that are over, as those who run the session see them, and all that a person's own state holds. */
  closedProblems: 30,
  ownProblems: 10,
  /** Complaints of one person that nobody has settled, and settled ones that the state holds. */
  openComplaintsOfPerson: 10,
  closedComplaints: 30,
  /** Longest code that may be entered, right or wrong. */
  checkCodeLength: 20,
  /** A block of the run of show, with what was added or taken. */
  shortestBlockMs: 60 * 1000,
  longestBlockMs: 12 * 60 * 60 * 1000,
  rooms: 300,
  roomNameLength: 80,
  /** People placed in group rooms by one plan. */
  placements: 5000,
  /** The longest warning or running time of group rooms. */
  longestGroupsMs: 12 * 60 * 60 * 1000,
  /** How much longer a facilitator may keep a session open at a time. */
  shortestKeepOpenMs: 60 * 1000,
  longestKeepOpenMs: 3 * 60 * 60 * 1000,
  /** Events that a replica holds back for one stream while it waits for what is missing before them. */
  heldBackEvents: 500,
  /** One message from a client: a plan of 5,000 placements is about 200 KB. */
  messageBytes: 512 * 1024,
} as const
