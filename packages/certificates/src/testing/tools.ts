import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Hands a PDF to a program as a file, in a folder of its own that is removed afterwards. */
function withFile<Result>(pdf: Buffer, use: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  try {
    const file = join(folder, 'certificate.pdf')
    writeFileSync(file, pdf)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' })

/** The text that poppler reads, in the order of the file. */
export const textOf = (pdf: Buffer) => withFile(pdf, (file) => run('pdftotext', '-raw', file, '-'))
export const structureOf = (pdf: Buffer) => withFile(pdf, (file) => run('pdfinfo', '-struct-text', file))
export const fontsOf = (pdf: Buffer) => withFile(pdf, (file) => run('pdffonts', file))
export const checkSyntax = (pdf: Buffer) => withFile(pdf, (file) => run('qpdf', '--check', file))

/** What a scanner reads from the printed page. */
export const scan = (pdf: Buffer, dpi: number) =>
  withFile(pdf, (file, folder) => {
    const picture = join(folder, 'page')
    run('pdftoppm', '-r', String(dpi), '-gray', '-png', '-singlefile', file, picture)
    return run('zbarimg', '--quiet', '--raw', `${picture}.png`).trim()
  })

/** The words that the structure tree gives for texts whose glyphs can't be read back. */
export function actualTextsOf(pdf: Buffer): string[] {
  const json = withFile(pdf, (file) => run('qpdf', '--json=2', '--json-key=qpdf', file))
  return [...json.matchAll(/"\/ActualText": ("u:(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) =>
    String(JSON.parse(text)).slice(2),
  )
}
