/** How files of each kind that may be attached are called at their end. */
const endings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
}

const longestName = 200

/**
 * The name under which a file is given out: it ends as its content does, so that nothing opens it as what it only calls
 * itself. `letter.pdf.exe` that is a PDF becomes `letter.pdf.exe.pdf`.
 */
export function attachmentName(name: string, mimeType: string): string {
  const known = endings[mimeType]
  if (!known || known.some((ending) => name.toLowerCase().endsWith(ending))) return name
  return name.slice(0, longestName - known[0].length).toWellFormed() + known[0]
}
