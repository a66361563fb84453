/** The beginning of a WebM file (EBML, RFC 8794, of the type `webm`), and then nothing that plays: so many bytes in all. */
export function makeWebm(sizeBytes: number): Buffer {
  const video = Buffer.alloc(sizeBytes, 'muster')
  Buffer.from('1a45dfa387428284', 'hex').copy(video)
  video.write('webm', 8, 'latin1')
  return video
}
