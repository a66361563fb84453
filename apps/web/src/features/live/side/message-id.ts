/** Where on the page a message of the chat that is shown stands. */
export const messageId = (seq: number): string => `message-${seq}`

/** The field in which something new is written. */
export const newMessageId = 'new-message'
