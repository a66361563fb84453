/** What people in a crowd say: the chat of a mission on data governance in the public sector. */
export const lines: readonly string[] = [
  'Could the speaker go back one page, please?',
  'Very useful example. Is the framework published somewhere?',
  'How long did the pilot take before agencies trusted the shared data?',
  'Our ministries still exchange data by letter. Where would you begin?',
  'What was harder: the technology or agreeing on who owns which data?',
  'Thank you, that answers my question.',
  'Is there a template for a data-sharing agreement between agencies?',
  'Which agency pays for the shared platform?',
  'Great slide. Could it be shared after the session?',
  'We have a data protection law, but no rule for sharing within government yet.',
  'What would you do differently today?',
  'I agree with the last point about data quality.',
  'How do you measure what better data bring to productivity?',
  'My line dropped for a moment, I am back.',
  'Do you have one identifier for citizens across all registers?',
  'In our case the statistics office leads data governance.',
  'Who appoints the chief data officer, and whom do they report to?',
  'How are small municipalities supported? They have no data team.',
  'Is the catalogue of datasets open to the public as well?',
  'What happens when two registers contradict each other?',
  'Our open data portal has many datasets and few users. Any advice?',
  'How do you decide which datasets are published first?',
  'Do civil servants get training in reading data?',
  'We began with the business register; it made tax filing much quicker.',
  'Does the law set a deadline for agencies to answer a data request?',
  'How is personal data removed before datasets are shared?',
  'Could you say more about metadata standards?',
  'Which indicators does your maturity assessment use?',
  'The audit office is our strongest ally in this.',
  'Legacy systems are our main obstacle: forty of them, forty formats.',
  'Is participation of agencies voluntary or required by law?',
  'How often is the data inventory reviewed?',
  'We are drafting a national data strategy this year, so this is timely.',
  'Are there penalties when an agency does not comply?',
  'How do you keep politics out of the statistics?',
  'What role do universities and companies play in governance?',
  'A question for the discussion later: cross-border data sharing in the region.',
  'Once-only reporting saved our small firms days of paperwork.',
  'Where are the data hosted: in government centres or in the cloud?',
  'How many people work in the central data office?',
  'Does the dashboard for ministers use live data?',
  'Clear explanation, thank you.',
]

/** What they say while a page of the demo's slides is shown (apps/server/src/modules/demo/facts/slides.ts). */
export const linesOfPages: readonly { page: number; lines: readonly string[] }[] = [
  {
    page: 1,
    lines: [
      'The slides are large and clear here.',
      'Good to have the slides before me while I listen.',
      'Looking forward to this one.',
    ],
  },
  {
    page: 2,
    lines: [
      'The third question is the one my minister asks.',
      'And who answers where two ministries share a register?',
    ],
  },
  {
    page: 3,
    lines: [
      'Five spellings? We counted eleven for one street.',
      'Our citizens bring the same certificate to four counters.',
      'The figures are there, but in a spreadsheet on one desk.',
    ],
  },
  {
    page: 4,
    lines: ['“Decide who decides”: I will quote that.', 'Our routines are written down, but nobody follows them.'],
  },
  {
    page: 5,
    lines: ['Meaning is the hardest: “household” has three definitions here.', 'Who decides when data may be deleted?'],
  },
  {
    page: 6,
    lines: [
      'In our offices the owner is whoever built the system.',
      'Is the steward a post of its own, or an extra task?',
    ],
  },
  {
    page: 7,
    lines: ['Could we have the template for the agreements?', 'We have the law and the standards, but no catalogue.'],
  },
  {
    page: 8,
    lines: [
      'We began with business addresses, for exactly that reason.',
      'In writing! That is where it failed with us.',
    ],
  },
  {
    page: 9,
    lines: ['The first point: we bought the platform in 2017.', 'Thanking offices costs nothing. Good point.'],
  },
  { page: 10, lines: ['How many forms fewer was it in your case?', 'We measured minutes saved at the counter.'] },
  {
    page: 11,
    lines: ['I can do the first step on Monday.', 'Asking another office what it needs: simple, and never done.'],
  },
  {
    page: 12,
    lines: ['The population register, for us.', 'Land parcels: everybody asks for them.', 'Thank you, very clear.'],
  },
]
