import { z } from 'zod'

/**
 * Identifiers are UUIDs (version 7, so that they sort by birth). Each kind is branded, so that the id of one thing
 * cannot be handed in where another is meant. A database takes capitals for the same id, and whatever compares texts does not:
 * there is one spelling.
 */
const id = <Brand extends string>() => z.uuid().toLowerCase().brand<Brand>()

export const PersonId = id<'PersonId'>()
export type PersonId = z.output<typeof PersonId>
export const AccountId = id<'AccountId'>()
export type AccountId = z.output<typeof AccountId>
export const ParticipantId = id<'ParticipantId'>()
export type ParticipantId = z.output<typeof ParticipantId>
export const OrganisationId = id<'OrganisationId'>()
export type OrganisationId = z.output<typeof OrganisationId>
export const ProjectId = id<'ProjectId'>()
export type ProjectId = z.output<typeof ProjectId>
export const SessionId = id<'SessionId'>()
export type SessionId = z.output<typeof SessionId>
export const DeckId = id<'DeckId'>()
export type DeckId = z.output<typeof DeckId>
export const GroupId = id<'GroupId'>()
export type GroupId = z.output<typeof GroupId>
export const PollId = id<'PollId'>()
export type PollId = z.output<typeof PollId>
/** Something that somebody wrote in a poll. */
export const PollAnswerId = id<'PollAnswerId'>()
export type PollAnswerId = z.output<typeof PollAnswerId>
/** A timed part of a session. */
export const BlockId = id<'BlockId'>()
export type BlockId = z.output<typeof BlockId>
export const CheckId = id<'CheckId'>()
export type CheckId = z.output<typeof CheckId>
/** With what a speech service may push captions; not the token itself. */
export const CaptionTokenId = id<'CaptionTokenId'>()
export type CaptionTokenId = z.output<typeof CaptionTokenId>
export const CertificateId = id<'CertificateId'>()
export type CertificateId = z.output<typeof CertificateId>
export const CommandId = id<'CommandId'>()
export type CommandId = z.output<typeof CommandId>
export const ImportId = id<'ImportId'>()
export type ImportId = z.output<typeof ImportId>
export const OverrideId = id<'OverrideId'>()
export type OverrideId = z.output<typeof OverrideId>
export const AppealId = id<'AppealId'>()
export type AppealId = z.output<typeof AppealId>
export const ActivityId = id<'ActivityId'>()
export type ActivityId = z.output<typeof ActivityId>
export const ActivityDoneId = id<'ActivityDoneId'>()
export type ActivityDoneId = z.output<typeof ActivityDoneId>
export const HubId = id<'HubId'>()
export type HubId = z.output<typeof HubId>
export const RecordingId = id<'RecordingId'>()
export type RecordingId = z.output<typeof RecordingId>
/** A video that is shown in a session. */
export const VideoId = id<'VideoId'>()
export type VideoId = z.output<typeof VideoId>
/** One stretch of a recording that somebody plays without a jump. */
export const RunId = id<'RunId'>()
export type RunId = z.output<typeof RunId>
