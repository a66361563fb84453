import type { CSSProperties } from 'react'

/** Paper and ink, as on screen; mail programs know no variables, so the values stand here once more. */
export const ink = {
  paper: '#faf7f1',
  sheet: '#fefcf8',
  text: '#111a2e',
  soft: '#4b5365',
  hairline: '#e2dccf',
  seal: '#c8340e',
}

const sans =
  "Inter, 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', -apple-system, 'Segoe UI', Arial, sans-serif"
const serif = "'Source Serif 4', 'Noto Serif KR', Georgia, 'Times New Roman', serif"

export const look = {
  ground: { margin: 0, padding: '32px 12px', backgroundColor: ink.paper, fontFamily: sans, color: ink.text },
  sheet: {
    maxWidth: '560px',
    margin: '0 auto',
    backgroundColor: ink.sheet,
    border: `1px solid ${ink.hairline}`,
    borderTop: `3px solid ${ink.seal}`,
  },
  letterhead: { padding: '28px 36px 0' },
  page: { padding: '16px 36px 36px' },
  heading: {
    margin: '0 0 20px',
    fontFamily: serif,
    fontSize: '26px',
    lineHeight: '32px',
    fontWeight: 600,
    letterSpacing: '-0.01em',
    color: ink.text,
  },
  paragraph: { margin: '0 0 16px', fontSize: '16px', lineHeight: '26px', color: ink.text, overflowWrap: 'anywhere' },
  facts: { width: '100%', margin: '8px 0 24px', borderCollapse: 'collapse', borderTop: `1px solid ${ink.hairline}` },
  factLabel: {
    padding: '10px 12px 10px 0',
    width: '34%',
    fontSize: '13px',
    lineHeight: '20px',
    fontWeight: 400,
    color: ink.soft,
    borderBottom: `1px solid ${ink.hairline}`,
    verticalAlign: 'top',
  },
  factValue: {
    padding: '10px 0',
    fontSize: '15px',
    lineHeight: '20px',
    color: ink.text,
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px solid ${ink.hairline}`,
    overflowWrap: 'anywhere',
  },
  button: {
    margin: '8px 0 20px',
    padding: '13px 22px',
    backgroundColor: ink.text,
    color: ink.sheet,
    fontSize: '15px',
    lineHeight: '20px',
    fontWeight: 600,
    textDecoration: 'none',
    borderRadius: '4px',
  },
  /** Korean is broken between words. */
  wholeWords: { wordBreak: 'keep-all' },
  foot: { maxWidth: '560px', margin: '20px auto 0', padding: '0 36px' },
  small: { margin: '0', fontSize: '13px', lineHeight: '20px', color: ink.soft, overflowWrap: 'anywhere' },
  link: { color: ink.soft, textDecoration: 'underline' },
  rule: { margin: '14px 0', border: 'none', borderTop: `1px solid ${ink.hairline}` },
} satisfies Record<string, CSSProperties>
