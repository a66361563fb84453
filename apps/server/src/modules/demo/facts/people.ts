/**
 * The invented participants of the demo: 57 from the overseas member economies and 12 local ones. Names are made up of
 * common given and family names; any likeness to a person is chance.
 */
export type DemoParticipant = {
  latin: string
  native: { text: string; lang: string } | null
  country: string
  organisation: string
  position: string
}

type Row = readonly [latin: string, native: string | null, position: string]
type Delegation = { country: string; lang: string; organisation: string; people: readonly Row[] }

const overseas: readonly Delegation[] = [
  {
    country: 'BD',
    lang: 'bn',
    organisation: 'National Productivity Organisation',
    people: [
      ['Farhana Akter Chowdhury', 'ফারহানা আক্তার চৌধুরী', 'Deputy Secretary, e-Government'],
      ['Md. Rafiqul Islam', 'মোঃ রফিকুল ইসলাম', 'Systems Analyst'],
      ['Shirin Sultana', 'শিরিন সুলতানা', 'Research Officer'],
    ],
  },
  {
    country: 'KH',
    lang: 'km',
    organisation: 'National Productivity Centre of Cambodia',
    people: [
      ['Sok Chanthou', 'សុខ ចាន់ធូ', 'Chief of ICT Office'],
      ['Chea Sreyneang', 'ជា ស្រីនាង', 'Digital Policy Officer'],
      ['Keo Sopheak', 'កែវ សុភ័ក្ត្រ', 'Statistician'],
    ],
  },
  {
    country: 'TW',
    lang: 'zh-Hant',
    organisation: 'China Productivity Center',
    people: [
      ['Chen Da-Wen', '陳大文', 'Section Chief, Open Data'],
      ['Huang Li-Hua', '黃麗華', 'Project Manager'],
      ['Lin Yu-Ting', '林玉婷', 'Data Analyst'],
    ],
  },
  {
    country: 'FJ',
    lang: 'en',
    organisation: 'Fiji National Productivity Council',
    people: [
      ['Mereseini Tuilagi', null, 'Principal Officer, Digital Services'],
      ['Apisai Ravouvou', null, 'Manager, Government Records'],
      ['Priya Devi Naidu', null, 'Policy Analyst'],
    ],
  },
  {
    country: 'HK',
    lang: 'zh-Hant',
    organisation: 'Hong Kong Productivity Council',
    people: [
      ['Wong Ka Yan', '黃嘉欣', 'Senior Consultant'],
      ['Cheung Wai Man', '張偉文', 'Data Governance Lead'],
    ],
  },
  {
    country: 'IN',
    lang: 'hi',
    organisation: 'National Productivity Council',
    people: [
      ['Shrikrishna Tripathi', 'श्रीकृष्ण त्रिपाठी', 'Director, Information Systems'],
      ['Lakshmi Harshvardhan', 'लक्ष्मी हर्षवर्धन', 'Deputy Director'],
      ['Gyanendra Kumar Singh', 'ज्ञानेन्द्र कुमार सिंह', 'Assistant Director'],
    ],
  },
  {
    country: 'ID',
    lang: 'id',
    organisation: 'Directorate of Productivity Development',
    people: [
      ['Siti Nurhaliza Rahmawati', null, 'Head of Data Section'],
      ['Suharto Wibowo', null, 'Functional Auditor'],
      ['Dewi', null, 'Programme Officer'],
    ],
  },
  {
    country: 'IR',
    lang: 'fa',
    organisation: 'National Iranian Productivity Organisation',
    people: [
      ['Zahra Sadat Hosseinipour', 'زهرا سادات حسینی‌پور', 'Expert, e-Government'],
      ['Mohammad Reza Karimi', 'محمدرضا کریمی', 'Head of Department'],
      ['Golnaz Farahani', 'گلناز فراهانی', 'Data Steward'],
    ],
  },
  {
    country: 'JP',
    lang: 'ja',
    organisation: 'Japan Productivity Center',
    people: [
      ['Takahashi Sakura', '髙橋 さくら', 'Deputy Manager'],
      ['Yamazaki Ken', '山﨑 健', 'Researcher'],
      ['Watanabe Yoko', '渡邉 陽子', 'Municipal CIO Adviser'],
    ],
  },
  {
    country: 'LA',
    lang: 'lo',
    organisation: 'Department of Small and Medium Enterprise Promotion',
    people: [
      ['Somsack Phommachanh', 'ສົມສັກ ພົມມະຈັນ', 'Deputy Director of Division'],
      ['Bounmy Keovilay', 'ບຸນມີ ແກ້ວວິໄລ', 'Technical Officer'],
      ['Noy Sisavath', 'ນ້ອຍ ສີສະຫວາດ', 'Technical Officer'],
    ],
  },
  {
    country: 'MY',
    lang: 'ms',
    organisation: 'Malaysia Productivity Corporation',
    people: [
      ['Nur Aisyah binti Abdullah', null, 'Senior Manager'],
      ['Muhammad Hafiz bin Ismail', null, 'Manager, Regulatory Review'],
      ['Tan Mei Ling', '陳美玲', 'Assistant Director'],
    ],
  },
  {
    country: 'MN',
    lang: 'mn',
    organisation: 'Mongolian Productivity Organisation',
    people: [
      ['Bat-Erdeniin Tsetsegmaa', 'Бат-Эрдэнийн Цэцэгмаа', 'Specialist, Data Exchange'],
      ['Ganboldyn Ulziikhuu', 'Ганболдын Өлзийхүү', 'Head of Division'],
      ['Enkhbayaryn Oyuunchimeg', 'Энхбаярын Оюунчимэг', 'Adviser'],
    ],
  },
  {
    country: 'NP',
    lang: 'ne',
    organisation: 'National Productivity and Economic Development Centre',
    people: [
      ['Bishnu Chhetri', 'विष्णु क्षेत्री', 'Under Secretary'],
      ['Sarita Gurung', 'सरिता गुरुङ', 'Computer Officer'],
      ['Ram Bahadur Thapa', 'राम बहादुर थापा', 'Section Officer'],
    ],
  },
  {
    country: 'PK',
    lang: 'ur',
    organisation: 'National Productivity Organisation',
    people: [
      ['Dr. Abdul Qadeer Khattak', 'ڈاکٹر عبدالقدیر خٹک', 'Joint Secretary'],
      ['Ayesha Siddiqui', 'عائشہ صدیقی', 'Assistant Director'],
      ['Imran Tipu', 'عمران ٹیپو', 'Network Engineer'],
    ],
  },
  {
    country: 'PH',
    lang: 'fil',
    organisation: 'Development Academy of the Philippines',
    people: [
      ['Maria Concepcion dela Cruz', null, 'Director, Productivity Development'],
      ['José Antonio Peñaflor', null, 'Project Officer'],
      ['Angelica Mae Bautista-Villanueva', null, 'Data Protection Officer'],
    ],
  },
  {
    country: 'SG',
    lang: 'ta',
    organisation: 'Enterprise Singapore',
    people: [
      ['Muthulakshmi Srinivasan', 'முத்துலட்சுமி ஸ்ரீநிவாசன்', 'Deputy Director'],
      ['Lim Jia Hui', '林嘉慧', 'Senior Manager, Data Policy'],
    ],
  },
  {
    country: 'LK',
    lang: 'si',
    organisation: 'National Productivity Secretariat',
    people: [
      ['Priyanka Dharmasena', 'ප්‍රියංකා ධර්මසේන', 'Assistant Director'],
      ['Krishantha Kaushalya', 'ක්‍රිශාන්ත කෞශල්‍යා', 'Development Officer'],
      ['Nimal Perera', 'නිමල් පෙරේරා', 'Systems Engineer'],
    ],
  },
  {
    country: 'TH',
    lang: 'th',
    organisation: 'Thailand Productivity Institute',
    people: [
      ['Somchai Jaidee', 'สมชาย ใจดี', 'Plan and Policy Analyst'],
      ['Kittiya Namthip', 'กิตติยา น้ำทิพย์', 'Computer Technical Officer'],
      ['Pinyo Rattanakorn', 'ภิญโญ รัตนกร', 'Consultant'],
    ],
  },
  {
    country: 'TR',
    lang: 'tr',
    organisation: 'Directorate General of Strategic Research and Efficiency',
    people: [
      ['İbrahim Şükrü Gökçe', null, 'Head of Department'],
      ['Çağla Iğdır', null, 'Industry and Technology Expert'],
      ['Müge Öztürk', null, 'Assistant Expert'],
    ],
  },
  {
    country: 'VN',
    lang: 'vi',
    organisation: 'Vietnam National Productivity Institute',
    people: [
      ['Nguyễn Thị Ánh Tuyết', null, 'Deputy Head of Division'],
      ['Đặng Hoàng Phúc', null, 'Specialist'],
    ],
  },
]

const local: readonly Delegation[] = [
  {
    country: 'KR',
    lang: 'ko',
    organisation: 'Ministry of the Interior and Safety',
    people: [
      ['Kim Min-jun', '김민준', 'Deputy Director, Public Data'],
      ['Lee Seo-yeon', '이서연', 'Deputy Director'],
      ['Park Ji-ho', '박지호', 'Assistant Director'],
      ['Choi Ha-eun', '최하은', 'Assistant Director'],
    ],
  },
  {
    country: 'KR',
    lang: 'ko',
    organisation: 'National Information Society Agency',
    people: [
      ['Jeong Do-yun', '정도윤', 'Principal Researcher'],
      ['Kang Soo-ah', '강수아', 'Senior Researcher'],
      ['Cho Eun-woo', '조은우', 'Researcher'],
      ['Yoon Ji-woo', '윤지우', 'Researcher'],
    ],
  },
  {
    country: 'KR',
    lang: 'ko',
    organisation: 'Seoul Metropolitan Government',
    people: [
      ['Jang Ye-jun', '장예준', 'Team Leader, Smart City'],
      ['Lim Chae-won', '임채원', 'Officer'],
      ['Han Si-woo', '한시우', 'Officer'],
      ['Oh Yu-na', '오유나', 'Data Scientist'],
    ],
  },
]

const spread = ({ people, country, lang, organisation }: Delegation): DemoParticipant[] =>
  people.map(([latin, native, position]) => ({
    latin,
    native: native === null ? null : { text: native, lang },
    country,
    organisation,
    position,
  }))

export const overseasParticipants = overseas.flatMap(spread)
export const localParticipants = local.flatMap(spread)
