import { Integer, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  id_eContentType_TSTInfo,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'
import { fromBase64, toBase64 } from './base64.ts'
import type { TimeStamp } from './check-seals.ts'

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const nonceBytes = 8

/** A request for a time stamp over a text, to be sent to an authority (RFC 3161, 2.4.1). DER. */
export async function makeTimeStampRequest(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes))
  // A leading bit would make the number negative, a leading zero is not DER.
  nonce[0] = 1 + ((nonce[0] ?? 0) % 127)
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid }),
      hashedMessage: new OctetString({ valueHex: await crypto.subtle.digest('SHA-256', bytesOf(text)) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER())
}

/**
 * The token in an authority's answer, as base64, once it was checked against the request and the text. Throws with what
 * is wrong: the authority refused, or answered to something else.
 */
export async function readTimeStampAnswer(
  answer: Uint8Array<ArrayBuffer>,
  { request, text }: { request: Uint8Array<ArrayBuffer>; text: string },
): Promise<TimeStamp & { token: string }> {
  const { status, timeStampToken } = TimeStampResp.fromBER(answer)
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
    throw new Error(`The time-stamping authority refused (${PKIStatus[status.status] ?? status.status}).`)
  if (!timeStampToken) throw new Error('The time-stamping authority answered without a token.')
  const token = toBase64(new Uint8Array(timeStampToken.toSchema().toBER()))
  const asked = TimeStampReq.fromBER(request)
  const { nonce } = tokenOf(token).info
  if (!nonce || !asked.nonce || !nonce.isEqual(asked.nonce))
    throw new Error('The time-stamping authority answered to another request.')
  const stamp = await readTimeStamp(token, text)
  if (!stamp) throw new Error('The time-stamping authority signed something else.')
  return { ...stamp, token }
}

/**
 * What a token says of a text: when it existed, on whose word; null where it is none, is of another text, or is not
 * signed by the certificate that it carries. Whether that certificate is to be trusted is not judged here:
 * `openssl ts -verify` does it against certificates of one's own choice.
 */
export async function readTimeStamp(token: string, text: string): Promise<TimeStamp | null> {
  try {
    const { signed, info } = tokenOf(token)
    if (info.messageImprint.hashAlgorithm.algorithmId !== sha256Oid) return null
    if (signed.encapContentInfo.eContentType !== id_eContentType_TSTInfo) return null
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: bytesOf(text).buffer,
      checkChain: false,
      extendedMode: true,
    })
    return signatureVerified && signerCertificate ? { at: info.genTime, by: nameOf(signerCertificate) } : null
  } catch {
    return null
  }
}

function tokenOf(token: string): { signed: SignedData; info: TSTInfo } {
  const { content } = ContentInfo.fromBER(fromBase64(token))
  const signed = new SignedData({ schema: content })
  const stated = signed.encapContentInfo.eContent?.getValue()
  if (!stated) throw new Error('no time stamp')
  return { signed, info: TSTInfo.fromBER(stated) }
}

/** The subject of a certificate, as `CN=…, O=…`. */
function nameOf({ subject }: Certificate): string {
  const short: Record<string, string> = { '2.5.4.3': 'CN', '2.5.4.6': 'C', '2.5.4.10': 'O', '2.5.4.11': 'OU' }
  return subject.typesAndValues.map(({ type, value }) => `${short[type] ?? type}=${value.valueBlock.value}`).join(', ')
}

const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text))
