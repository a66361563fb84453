/** What Muster writes in mails. `{{…}}` are filled in as they are; markup is escaped where the mail is set. */
export const en = {
  announcement: {
    action: 'Open the project page',
    footer: 'You receive this because you take part in {{projectCode}}, {{projectTitle}}.',
  },
  appealAnswered: {
    subject: 'Your request for a review: {{sessionTitle}}',
    heading: 'Your request was answered',
    greeting: 'Dear {{name}},',
    accepted:
      'Your request to review your attendance of “{{sessionTitle}}” in {{projectTitle}} was accepted. The organisers write:',
    declined:
      'Your request to review your attendance of “{{sessionTitle}}” in {{projectTitle}} was not accepted. The organisers write:',
    action: 'See your attendance',
    footer: 'You receive this because you asked for a review in {{projectCode}}, {{projectTitle}}.',
  },
  certificateIssued: {
    subject: 'Your certificate of attendance: {{projectTitle}}',
    heading: 'Your certificate is ready',
    greeting: 'Dear {{name}},',
    reason: 'Your attendance of {{projectTitle}} is complete. {{issuer}} has issued your certificate of attendance.',
    partial:
      'You met part of the requirements of {{projectTitle}}. {{issuer}} has issued a certificate that says which.',
    check:
      'Anyone you show it to can check it, without an account, with the code printed on it or at this address: {{verifyUrl}}',
    serial: 'Serial number',
    project: 'Project',
    action: 'Open your certificate',
    footer: 'You receive this because you took part in {{projectCode}}, {{projectTitle}}.',
  },
  evaluationReminder: {
    subject: 'Your evaluation is still missing: {{projectTitle}}',
    heading: 'Please evaluate the programme',
    what: 'The evaluation of {{projectTitle}} closes soon, and you have not answered it yet.',
    apart:
      'What you answer is kept apart from your name: the organisers see only that you answered, and what was said by all together.',
    until: 'Open until',
    action: 'Answer the evaluation',
    footer: 'You receive this because you take part in {{projectCode}}, {{projectTitle}}.',
  },
  logReminder: {
    subject: 'A log is still to be imported: {{projectTitle}}',
    heading: 'Nobody’s attendance is known yet',
    what: 'These sessions of {{projectTitle}} were held on another platform. Until that platform’s log is imported, nobody counts as having attended them, and no certificate can be issued.',
    do: 'Download the attendance report from the platform and bring it to the session, in the programme under “Logs of other platforms”. This is asked once a day until it is done.',
    action: 'Open the programme',
    footer: 'You receive this because you help to run {{projectCode}}, {{projectTitle}}.',
  },
  recordingAdded: {
    subject: 'You can make up for “{{sessionTitle}}”',
    heading: 'There is a recording',
    what: 'You were not there for enough of “{{sessionTitle}}” in {{projectTitle}}. Its recording has been added: what you watch of it counts like presence.',
    until: 'Can be watched until',
    action: 'Watch the recording',
    footer: 'You receive this because you take part in {{projectCode}}, {{projectTitle}}.',
  },
  sealed: {
    subject: 'Attendance sealed: {{projectTitle}}',
    heading: 'Attendance was sealed',
    what: 'What was recorded of attendance in {{projectTitle}} up to now can no longer be changed without it being noticed. Each line below is the fingerprint of one session’s record, or of the rule of attendance and what was decided about people.',
    keep: 'Please keep this mail. If the record is ever doubted, these fingerprints show whether it is still the same, even to those who do not trust the server.',
    again:
      'Where one comes with a higher number, something was recorded after it was sealed before. The earlier seal stays.',
    seal: '{{title}} (seal {{number}})',
    project: 'Rule of attendance and decisions about people',
    key: 'Key',
    action: 'See all seals of the project',
    footer: 'You receive this because you help to run {{projectCode}}, {{projectTitle}}.',
  },
  signInLink: {
    subject: 'Your link to sign in to Muster',
    heading: 'Sign in to Muster',
    use: 'Use this link to sign in. It works once, and only for a short while.',
    action: 'Sign in',
    footer:
      'Someone asked for this link with your address. If it was not you, you need not do anything: nobody is signed in without the link.',
  },
  taskDeclined: {
    subject: '{{task}} was declined: {{place}}',
    heading: 'What you did was declined',
    greeting: 'Dear {{name}},',
    declined: '{{task}} for {{place}} was declined. The organisers write:',
    anew: 'On its page you see whether and until when you can do it again. Until it is accepted, your attendance is not complete.',
    task: { report: 'Your report', claim: 'Your claim of the certificate', quiz: 'Your quiz' },
    action: 'See your tasks',
    footer: 'You receive this because you take part in {{projectCode}}, {{projectTitle}}.',
  },
  invitation: {
    subject: 'You have been added to {{projectTitle}}',
    heading: 'You have been added to a project',
    greeting: 'Dear {{name}},',
    added: {
      participant: '{{issuer}} has registered you as a participant of {{projectTitle}}.',
      'resource-person': '{{issuer}} has added you as a resource person to {{projectTitle}}.',
      facilitator: '{{issuer}} has added you as a facilitator to {{projectTitle}}.',
      'host-organiser': '{{issuer}} has added you as a host organiser to {{projectTitle}}.',
      officer: '{{issuer}} has added you as a nominating officer to {{projectTitle}}.',
      auditor: '{{issuer}} has added you as an auditor to {{projectTitle}}.',
    },
    signIn:
      'You need no password. On the sign-in page, enter the address {{address}} under “Send me a link” and use the link that you are sent; it signs you in once. You can ask for a new one at any time.',
    project: 'Project',
    dates: 'Dates',
    zone: 'Time zone of the programme',
    action: 'Go to the sign-in page',
    footer:
      'You receive this because you were added to {{projectCode}}, {{projectTitle}}. If that is a mistake, write to its organisers.',
  },
  linkBelow: 'If the button does not work, open this address: {{url}}',
  tagline: 'Workshops, and certificates for those who attended',
}

export type MailWords = typeof en
