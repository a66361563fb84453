import { Fragment, createElement as h, type ReactNode } from 'react'
import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, render, Section, Text } from 'react-email'
import type { Letter } from './letter.ts'
import { ink, look } from './letter-look.ts'
import { letterMark } from './letter-mark.ts'
import { mailWords } from './mail-words.ts'

/** What lists of mails show beside the subject, in characters. */
const previewLength = 140

/** The letter as HTML for mail programs: tables and inline styles, no image, nothing fetched from anywhere. */
export function letterHtml(letter: Letter): Promise<string> {
  const { t, dir } = mailWords(letter.locale)
  const align = dir === 'rtl' ? 'right' : 'left'
  return render(
    h(
      Html,
      { lang: letter.locale, dir },
      h(Head, null, h('meta', { name: 'color-scheme', content: 'light' })),
      h(Preview, null, letter.paragraphs.join(' ').slice(0, previewLength)),
      h(
        Body,
        { style: look.ground },
        h(
          Container,
          { style: look.sheet },
          h(Section, { style: look.letterhead }, letterMark()),
          h(
            Section,
            { style: { ...look.page, textAlign: align, ...(letter.locale === 'ko' ? look.wholeWords : {}) } },
            h(Heading, { as: 'h1', style: look.heading }, letter.heading),
            letter.paragraphs.map((text, at) => h(Text, { key: at, style: look.paragraph }, withLineBreaks(text))),
            letter.facts && letter.facts.length > 0 ? factTable(letter.facts, align) : null,
            letter.action ? actionButton(letter.action, t('linkBelow', { url: '' })) : null,
          ),
        ),
        h(
          Container,
          { style: { ...look.foot, textAlign: align } },
          h(Text, { style: look.small }, letter.footer),
          h(Hr, { style: look.rule }),
          h(Text, { style: look.small }, h('strong', { style: { color: ink.text } }, 'Muster'), ` · ${t('tagline')}`),
        ),
      ),
    ),
  )
}

function withLineBreaks(text: string): ReactNode[] {
  return text.split('\n').map((line, at) => h(Fragment, { key: at }, at > 0 ? h('br') : null, line))
}

function factTable(facts: NonNullable<Letter['facts']>, align: 'left' | 'right') {
  const rows = facts.map(({ label, value }) =>
    h(
      'tr',
      { key: label },
      h('th', { scope: 'row', align, style: look.factLabel }, label),
      h('td', { align, style: look.factValue }, value),
    ),
  )
  return h('table', { cellPadding: 0, cellSpacing: 0, style: look.facts }, h('tbody', null, rows))
}

function actionButton({ label, url }: NonNullable<Letter['action']>, below: string) {
  return h(
    Fragment,
    null,
    h(Button, { href: url, style: look.button }, label),
    h(Text, { style: look.small }, below, h(Link, { href: url, style: look.link }, url)),
  )
}
