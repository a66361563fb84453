type Settings = { PING_INTERVAL_MS: number; CHECKPOINT_INTERVAL_MS: number }

/**
 * How often signs of life are stored, ms. What bounds how far credit falls short of the truth:
 *
 * - Who is seen to leave: nothing.
 * - Who vanishes (a lid, a dead line, a frozen machine): `PING_INTERVAL_MS`, since each answered ping is a sign of life. It
 *   is noticed `PING_TIMEOUT_MS` after the ping that nobody answers, so at most the two together after they vanished.
 * - A server that is killed: `CHECKPOINT_INTERVAL_MS`. When signs of life are stored, the last one is a ping old at most;
 *   until the next time it grows older by this rhythm. So the rhythm is half of what a ping leaves of the interval, and the
 *   other half is for a slow line and for the storing itself. It holds for as long as the database can be reached.
 */
export const checkpointEveryMs = ({ PING_INTERVAL_MS, CHECKPOINT_INTERVAL_MS }: Settings): number =>
  (CHECKPOINT_INTERVAL_MS - PING_INTERVAL_MS) / 2
