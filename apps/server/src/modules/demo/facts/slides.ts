/** A page of slides: what stands on it, and what its speaker wants to remember at it. */
export type DemoPage = { title: string; points: readonly string[]; note: string }

export const slidesName = 'Introduction to data governance.pdf'

/** What the first presentation of the demo's live project shows; the crowd talks about its pages (packages/crowd/src/lines.ts). */
export const slides: readonly DemoPage[] = [
  {
    title: 'Introduction to data governance in the public sector',
    points: ['What is governed, by whom, and with which instruments'],
    note: 'Welcome those who join from home. Questions any time, in the list of questions.',
  },
  {
    title: 'Three questions for this hour',
    points: [
      'Which of our data matter, and who answers for them?',
      'Which rules hold for keeping, sharing and opening them?',
      'What changes in the daily work of an office?',
    ],
    note: '',
  },
  {
    title: 'Data that nobody finds are not used',
    points: [
      'The same address stands in five registers, in five spellings',
      'Each office asks people for what another office knows',
      'Decisions wait for figures that have long been there',
    ],
    note: 'The five spellings: the example of the street with the hyphen.',
  },
  {
    title: 'To govern data is to decide who decides',
    points: [
      'Rules: what is kept, for how long, and how good it has to be',
      'Roles: who owns, who looks after, who may use',
      'Routines: how it is checked, and put right',
    ],
    note: '',
  },
  {
    title: 'Four things are governed',
    points: [
      'Quality: good enough for which purpose?',
      'Access: who may see what, and why',
      'Meaning: the same word for the same thing',
      'Life: from being collected to being deleted',
    ],
    note: 'Ask: which of the four gives you the most trouble?',
  },
  {
    title: 'Who answers for what',
    points: [
      'The owner: an official who decides',
      'The steward: keeps them in order, day by day',
      'The chief data officer: settles what offices cannot',
      'Everybody else: says what they found to be wrong',
    ],
    note: '',
  },
  {
    title: 'The instruments',
    points: [
      'A law on data, and its limits',
      'A catalogue of what there is',
      'Agreements on sharing, from one template',
      'Standards for formats and identifiers',
    ],
    note: 'The template is handed out after the session.',
  },
  {
    title: 'Begin with one register',
    points: [
      'Choose one that many offices need',
      'Name its owner, in writing',
      'Say in public what is in it, and how good it is',
      'Only then connect the next',
    ],
    note: 'Half of the hour should be over here.',
  },
  {
    title: 'What goes wrong',
    points: [
      'A platform is bought before anybody owns the data',
      'Rules are written that nobody checks',
      'Sharing is allowed, and nobody is thanked for it',
    ],
    note: '',
  },
  {
    title: 'How it shows in productivity',
    points: [
      'Fewer forms, because offices ask one another',
      'Quicker decisions, because the figures are at hand',
      'Fewer errors, because one register is right',
    ],
    note: 'Leads to tomorrow: what of this can be measured.',
  },
  {
    title: 'Three steps for the next month',
    points: [
      'List the ten data sets that your office uses most',
      'Write an owner beside each of them',
      'Ask one other office what it needs from you',
    ],
    note: '',
  },
  {
    title: 'Your questions',
    points: ['With which register would you begin?'],
    note: 'Take those with the most votes first.',
  },
]
