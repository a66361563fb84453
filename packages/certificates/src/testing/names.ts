/** Names that are hard to set, by script: stacked consonants, vowels written before their letter, joined letters. */
export const leftToRight = [
  ['Latin with diacritics', 'und', 'Zoë Müller-Łukasiewicz Čapková'],
  ['Latin, decomposed', 'und', 'Zoe\u0308 Mu\u0308ller n\u0303 o\u0302\u0301'],
  ['Vietnamese', 'vi', 'Nguyễn Thị Ánh Tuyết Đặng'],
  ['Vietnamese, decomposed', 'vi', 'Nguyễn Thị Ánh Tuyết Đặng'.normalize('NFD')],
  ['Turkish', 'tr', 'İbrahim Şükrü Gökçe Iğdır'],
  ['Mongolian Cyrillic', 'mn', 'Бат-Эрдэнийн Цэцэгмаа Өлзийхүү'],
  ['Korean', 'ko', '김민준 뷁 힣'],
  ['Korean, decomposed', 'ko', '김민준'.normalize('NFD')],
  ['Japanese', 'ja', '髙橋 さくら 﨑 ヴァ が 𠮷'],
  ['traditional Chinese', 'zh-Hant', '陳大文 黃麗華 龎'],
  ['simplified Chinese', 'zh-Hans', '张伟 刘晓红 骉'],
  ['Thai', 'th', 'สมชาย ใจดี กิตติ์ น้ำทิพย์ ปิ่น ญู ฐู ที่ป้ำ'],
  ['Lao', 'lo', 'ສົມສັກ ພົມມະຈັນ ນ້ຳ ຊື່'],
  ['Khmer', 'km', 'សុភ័ក្ត្រ ស្រីនាង ព្រំ ម៉ៅ ចាន់ធូ ច្រើន ញ៉ាំ'],
  ['Burmese', 'my', 'အောင်ဆန်းစုကြည် မြင့်သိန်း ကျော်ဇေယျာ ဥက္ကဋ္ဌ သင်္ဘော'],
  ['Hindi', 'hi', 'श्रीकृष्ण त्रिपाठी लक्ष्मी हर्षवर्द्धन ज्ञानेन्द्र'],
  ['Nepali', 'ne', 'विष्णु क्षेत्री गुरुङ्ग द्यौराली ट्रिब्युन र्‍याली'],
  ['Bengali', 'bn', 'শ্রীমতী রবীন্দ্রনাথ কৃষ্ণা চক্রবর্তী মোঃ সৌরভ ক্ষৌণীশ'],
  ['Tamil', 'ta', 'முத்துலட்சுமி ஸ்ரீநிவாசன் கௌரி பொன்னி தொகுதி'],
  ['Sinhala', 'si', 'ශ්‍රීලංකා ප්‍රියංකා කෞශල්‍යා ධර්‍මසේන ක්‍රිෂ්ණා කොළඹ'],
  ['emoji', 'und', 'Maria 🎉💯 López'],
] as const

export const rightToLeft = [
  ['Arabic', 'ar', 'عبد الله محمّد بن سلام لأحمد'],
  ['Persian', 'fa', 'زهرا\u200cسادات حسینی\u200cپور گلشیفته'],
  ['Urdu', 'ur', 'ڈاکٹر عبدالقدیر خان ٹیپو ے'],
  ['Arabic with Latin and digits', 'ar', 'محمد Ahmad (PhD) 2026'],
  ['Arabic with brackets', 'ar', 'شركة ABC\u200f 123 (الرياض)'],
] as const
