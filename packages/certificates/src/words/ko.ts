import type { Words } from './words.ts'

const gap = (seconds: number) => (seconds % 60 === 0 && seconds > 0 ? `${seconds / 60}분` : `${seconds}초`)

/** Muster에 들어 있는 기준의 결과. 과정에서 따로 정한 이름은 그대로 인쇄한다. */
const tierNames: Readonly<Record<string, string>> = { participation: '부분 참가', 'half-credit': '절반 학점' }

export const ko: Words = {
  title: '참석 증명서',
  lead: '성명',
  statement: () => '과정명',
  closing: ({ attended, required, isPartial }) => {
    if (attended < required)
      return `위 사람은 위 과정의 필수 세션 ${required}회 중 ${attended}회에 참석하였음을 증명합니다.`
    if (isPartial) return '위 사람은 위 과정에 참여하였음을 증명합니다.'
    return required > 0
      ? `위 사람은 위 과정의 필수 세션 ${required}회에 모두 참석하였음을 증명합니다.`
      : '위 사람은 위 과정의 참석 기준을 충족하였음을 증명합니다.'
  },
  occasion: ({ dates, timeZone, host }) => `${dates} (${timeZone}) · ${host}`,
  labels: {
    project: '과정 번호',
    implementedBy: '시행 기관',
    issuedOn: '발급일',
    rule: '참석 기준',
    outcome: '결과',
    credits: '학점',
    serial: '증서 번호',
  },
  rule: ({ minSharePercent, bridgedGapSeconds }) =>
    `필수 세션마다 ${minSharePercent}% 이상 참석, ${gap(bridgedGapSeconds)} 이하의 끊김은 참석으로 인정`,
  outcome: (tier) => `${tierNames[tier] ?? tier} (일부 기준 충족)`,
  credits: ({ credits, contactHours }) => (contactHours === null ? credits : `${credits} (교육 ${contactHours}시간)`),
  verify: '스캔하여 진위를 확인하세요',
  codeAlternative: (url) => `이 증서의 진위를 확인하는 ${url} 주소로 연결되는 QR 코드`,
}
