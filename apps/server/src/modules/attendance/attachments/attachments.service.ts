import type { ProjectId } from '@muster/contracts/ids'
import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/errors.ts'
import type { FileReply } from '../../../platform/file-reply.ts'
import type { KeptFile } from '../../../platform/storage.ts'
import type { Upload } from '../../../platform/upload.ts'
import { attachmentName } from './attachment-name.ts'
import { findAttachment, insertAttachment } from './attachments.store.ts'

export type KeptAttachment = Pick<KeptFile, 'fileId' | 'sha256'> & { fileName: string }

/** Keeps the bytes of what was attached, if anything was. To be called outside a transaction, as all keeping of files. */
export async function keepAttachment({ platform }: Ctx, upload: Upload | null): Promise<KeptAttachment | null> {
  if (upload === null) return null
  const { fileId, sha256 } = await platform.storage.keep(upload.bytes, upload.mimeType)
  return { fileId, sha256, fileName: attachmentName(upload.name, upload.mimeType) }
}

/** Puts a kept file beside the record of that id, in the transaction that makes the record. */
export async function attach(
  ctx: Ctx,
  { id, projectId }: { id: string; projectId: ProjectId },
  kept: KeptAttachment | null,
): Promise<void> {
  if (kept === null) return
  const { fileId, fileName } = kept
  await insertAttachment(ctx.db, { id, projectId, fileId, fileName, addedAt: ctx.now })
}

/** The file beside a record. Throws NOT_FOUND, also where it is no longer kept. */
export async function openAttachment(ctx: Ctx, which: { id: string; projectId: ProjectId }): Promise<FileReply> {
  const { fileName, file } = found(await findAttachment(ctx.db, which))
  return {
    stream: await ctx.platform.storage.read(file.storageKey),
    mimeType: file.mimeType,
    sizeBytes: file.sizeBytes,
    etag: file.sha256,
    fileName,
  }
}
