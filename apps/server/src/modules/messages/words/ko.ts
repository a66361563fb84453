import type { MailWords } from './en.ts'

export const ko: MailWords = {
  announcement: {
    action: '프로젝트 페이지 열기',
    footer: '{{projectCode}} {{projectTitle}}에 참여하고 계셔서 보내 드리는 메일입니다.',
  },
  appealAnswered: {
    subject: '출석 재검토 결과 안내: {{sessionTitle}}',
    heading: '재검토 요청에 대한 답변',
    greeting: '{{name}} 님께',
    accepted:
      '{{projectTitle}}의 “{{sessionTitle}}” 세션 출석 재검토 요청이 받아들여졌습니다. 주최 측의 답변은 다음과 같습니다.',
    declined:
      '{{projectTitle}}의 “{{sessionTitle}}” 세션 출석 재검토 요청이 받아들여지지 않았습니다. 주최 측의 답변은 다음과 같습니다.',
    action: '내 출석 보기',
    footer: '{{projectCode}} {{projectTitle}}에서 재검토를 요청하셔서 보내 드리는 메일입니다.',
  },
  certificateIssued: {
    subject: '참석 증명서 발급 안내: {{projectTitle}}',
    heading: '증명서가 발급되었습니다',
    greeting: '{{name}} 님께',
    reason: '{{projectTitle}}의 참석 기준을 모두 충족하셨습니다. {{issuer}}에서 참석 증명서를 발급했습니다.',
    partial: '{{projectTitle}}의 참석 기준 일부를 충족하셨습니다. {{issuer}}에서 그 내용을 적은 증명서를 발급했습니다.',
    check:
      '증명서를 받은 사람은 누구나 로그인 없이 증명서에 인쇄된 코드 또는 다음 주소에서 진위를 확인할 수 있습니다. {{verifyUrl}}',
    serial: '일련번호',
    project: '프로젝트',
    action: '증명서 열기',
    footer: '{{projectCode}} {{projectTitle}}에 참여하셔서 보내 드리는 메일입니다.',
  },
  evaluationReminder: {
    subject: '평가가 아직 제출되지 않았습니다: {{projectTitle}}',
    heading: '프로그램을 평가해 주십시오',
    what: '{{projectTitle}}의 평가가 곧 마감되며 아직 응답하지 않으셨습니다.',
    apart: '응답 내용은 이름과 분리하여 보관합니다. 주최 측은 응답 여부와 전체 응답 내용만 볼 수 있습니다.',
    until: '마감',
    action: '평가 작성하기',
    footer: '{{projectCode}}, {{projectTitle}}에 참가하고 계시므로 이 메일을 보내 드립니다.',
  },
  logReminder: {
    subject: '가져와야 할 기록이 있습니다: {{projectTitle}}',
    heading: '출석 기록이 아직 없습니다',
    what: '{{projectTitle}}의 다음 세션은 다른 플랫폼에서 진행되었습니다. 그 플랫폼의 기록을 가져오기 전에는 아무도 출석한 것으로 인정되지 않으며 수료증을 발급할 수 없습니다.',
    do: '플랫폼에서 출석 보고서를 내려받아 프로그램의 해당 세션에서 “다른 플랫폼의 기록”으로 올려 주십시오. 완료될 때까지 하루에 한 번 알려 드립니다.',
    action: '프로그램 열기',
    footer: '{{projectCode}}, {{projectTitle}}의 운영을 돕고 계시므로 이 메일을 보내 드립니다.',
  },
  sealed: {
    subject: '출석 기록 봉인 안내: {{projectTitle}}',
    heading: '출석 기록이 봉인되었습니다',
    what: '{{projectTitle}}에서 지금까지 남은 출석 기록은 이제 흔적 없이 바꿀 수 없습니다. 아래의 각 줄은 세션별 기록의 지문, 또는 출석 기준과 개인에 대한 결정의 지문입니다.',
    keep: '이 메일을 보관해 주십시오. 기록에 의문이 생기면 이 지문으로 기록이 그대로인지 확인할 수 있습니다. 서버를 믿지 않는 사람도 확인할 수 있습니다.',
    again: '번호가 더 높은 것은 이전에 봉인된 뒤 추가로 기록된 내용이 있다는 뜻입니다. 이전 봉인은 그대로 남습니다.',
    seal: '{{title}} (봉인 {{number}})',
    project: '출석 기준과 개인에 대한 결정',
    key: '키',
    action: '프로젝트의 모든 봉인 보기',
    footer: '{{projectCode}} {{projectTitle}} 운영을 돕고 계셔서 보내 드리는 메일입니다.',
  },
  signInLink: {
    subject: 'Muster 로그인 링크',
    heading: 'Muster 로그인',
    use: '아래 링크로 로그인하십시오. 링크는 잠시 동안 한 번만 사용할 수 있습니다.',
    action: '로그인',
    footer:
      '이 주소로 로그인 링크가 요청되었습니다. 본인이 요청하지 않았다면 아무 조치도 하지 않으셔도 됩니다. 링크 없이는 아무도 로그인할 수 없습니다.',
  },
  taskDeclined: {
    subject: '{{task}} 반려 안내: {{place}}',
    heading: '과제가 반려되었습니다',
    greeting: '{{name}} 님께',
    declined: '{{place}} {{task}} 확인 결과, 반려되었습니다. 주최 측의 의견은 다음과 같습니다.',
    anew: '다시 할 수 있는지와 그 기한은 과제 화면에서 확인하십시오. 승인되기 전에는 출석이 완료되지 않습니다.',
    task: { report: '보고서', claim: '수료증 신청', quiz: '퀴즈' },
    action: '내 과제 보기',
    footer: '{{projectCode}} {{projectTitle}}에 참여하고 계셔서 보내 드리는 메일입니다.',
  },
  invitation: {
    subject: '{{projectTitle}} 등록 안내',
    heading: '프로젝트에 등록되셨습니다',
    greeting: '{{name}} 님께',
    added: {
      participant: '{{issuer}}에서 {{projectTitle}}의 참가자로 등록했습니다.',
      'resource-person': '{{issuer}}에서 {{projectTitle}}의 전문가로 등록했습니다.',
      facilitator: '{{issuer}}에서 {{projectTitle}}의 진행자로 등록했습니다.',
      'host-organiser': '{{issuer}}에서 {{projectTitle}}의 주관 기관 담당자로 등록했습니다.',
      officer: '{{issuer}}에서 {{projectTitle}}의 추천 담당관으로 등록했습니다.',
      auditor: '{{issuer}}에서 {{projectTitle}}의 감사자로 등록했습니다.',
    },
    signIn:
      '비밀번호는 필요하지 않습니다. 로그인 페이지의 “링크 받기”에 {{address}} 주소를 입력한 다음, 받은 링크로 로그인하십시오. 링크는 한 번만 사용할 수 있으며 언제든지 새로 요청할 수 있습니다.',
    project: '프로젝트',
    dates: '일정',
    zone: '프로그램 시간대',
    action: '로그인 페이지로 이동',
    footer:
      '{{projectCode}} {{projectTitle}}에 등록되셔서 보내 드리는 메일입니다. 잘못 등록된 경우 주최 측에 알려 주십시오.',
  },
  linkBelow: '버튼이 작동하지 않으면 다음 주소를 여십시오. {{url}}',
  tagline: '워크숍 운영과 참석 증명',
}
