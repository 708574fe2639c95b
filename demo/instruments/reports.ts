/** Public reports and notices the demonstration's instruments rest on: what each says, in our own words. */
export interface Report {
  title: string
  url: string | null
  publisher: string
  language: string
  docDate: string | null
  text: string
}

export const reports = {
  'vov-2017': {
    title: 'Viet Nam and Japan on crime prevention, June 2017',
    url: 'https://vovworld.vn/ja-JP/越日関係/ヘトナムと日本犯罪防止対策協力を強化-549548.vov',
    publisher: 'VOV World',
    language: 'ja',
    docDate: '2017-06',
    text: 'Viet Nam proposes a crime-prevention agreement and talks on two treaties. This page, in Japanese, names legal assistance and extradition; Vietnamese reports of the same visit name the transfer of sentenced persons.',
  },
  'mofa-2021': {
    title: 'Japan’s foreign ministry on the fifth round of treaty talks, March 2021',
    url: 'https://www.mofa.go.jp/mofaj/press/release/press3_000464.html',
    publisher: 'Ministry of Foreign Affairs of Japan',
    language: 'ja',
    docDate: '2021-03',
    text: 'Fifth round on a treaty of mutual legal assistance, held online on 23 to 25 March 2021; the substance was agreed that month. Leaders announced the talks in May 2018; the first round was in Tokyo in December 2018, the second in Hanoi in March 2019.',
  },
  'gov-2021': {
    title: 'Legal assistance treaty signed, November 2021',
    url: 'https://www.gov-base.info/2021/11/26/140405',
    publisher: 'gov-base.info',
    language: 'ja',
    docDate: '2021-11-26',
    text: 'The treaty on mutual legal assistance in criminal matters was signed on 24 November 2021 by ambassador Yamada and Prosecutor General Lê Minh Trí.',
  },
  'gov-2022': {
    title: 'Notes exchanged for the legal assistance treaty, August 2022',
    url: 'https://gov-base.info/2022/08/02/165291',
    publisher: 'gov-base.info',
    language: 'ja',
    docDate: '2022-08-02',
    text: 'Notes for the legal assistance treaty were exchanged in Hanoi on 1 August 2022; it enters into force on the thirtieth day after, 31 August 2022.',
  },
  'gov-2019': {
    title: 'Treaty on sentenced persons signed, July 2019',
    url: 'https://gov-base.info/2019/07/01/33285',
    publisher: 'gov-base.info',
    language: 'ja',
    docDate: '2019-07-01',
    text: 'The treaty on the transfer of sentenced persons was signed in Tokyo by Abe Toshiko and Lê Quý Vương, with both prime ministers present.',
  },
  'embassy-2020': {
    title: 'Embassy of Japan on the treaty on sentenced persons',
    url: 'https://www.vn.emb-japan.go.jp/itpr_ja/nihontobetonamuzyukeisyaisozyoyaku.html',
    publisher: 'Embassy of Japan in Viet Nam',
    language: 'ja',
    docDate: '2020-07',
    text: 'Notes for the treaty on the transfer of sentenced persons were exchanged in Hanoi on 20 July 2020; it enters into force on 19 August 2020.',
  },
  'fdma-2023': {
    title: 'White paper on fire services, cooperation with Viet Nam',
    url: 'https://www.fdma.go.jp/publication/hakusho/r5/chapter5/para4/66948.html',
    publisher: 'Fire and Disaster Management Agency of Japan',
    language: 'ja',
    docDate: '2023',
    text: 'A memorandum of cooperation on fire services was signed on 8 October 2018 between the Ministry of Internal Affairs and Communications and the Ministry of Public Security.',
  },
  'hanoi-2021': {
    title: 'Record of discussions on the fire and rescue project, September 2021',
    url: 'http://nguoihanoi.com.vn/le-ky-bien-ban-thao-luan-du-an-nang-cao-nang-luc-cho-luc-luong-canh-sat-pccc-va-cnch-su-dung-von-oda_269379.html',
    publisher: 'Người Hà Nội',
    language: 'vi',
    docDate: '2021-09',
    text: 'A record of discussions with JICA on raising the capacity of the fire and rescue police was signed on 17 September 2021.',
  },
  'vnplus-2017': {
    title: 'Talks with the Security Council of Russia, July 2017',
    url: 'http://www.vietnamplus.vn/bo-cong-an-va-hoi-dong-an-ninh-lien-bang-nga-tang-cuong-hop-tac/457847.vnp',
    publisher: 'VietnamPlus',
    language: 'vi',
    docDate: '2017-07',
    text: 'The report recalls the memorandum of understanding of 2 November 2012 between the ministry and the office of the Security Council.',
  },
  'vnplus-2016': {
    title: 'Action programme signed with Russia, March 2016',
    url: 'https://www.vietnamplus.vn/viet-namlien-bang-nga-ky-ket-chuong-trinh-hop-tac-an-ninh/377222.vnp',
    publisher: 'VietnamPlus',
    language: 'vi',
    docDate: '2016-03',
    text: 'Ministers Trần Đại Quang and Kolokoltsev held talks in Hanoi on 21 March 2016 and signed an action coordination programme.',
  },
  'vnplus-2018': {
    title: 'Action programme for 2019–2021 signed in Moscow, September 2018',
    url: 'https://en.vietnamplus.vn/vietnamese-russian-ministries-strengthen-security-ties/137710.vnp',
    publisher: 'VietnamPlus',
    language: 'en',
    docDate: '2018-09',
    text: 'Deputy ministers Bùi Văn Nam and Gorovoy met in Moscow on 5 September 2018 and signed the action coordination programme for 2019 to 2021.',
  },
  'vov-2019': {
    title: 'Memorandum with the National Guard of Russia, December 2019',
    url: 'https://vovworld.vn/vi-VN/chinh-tri/tang-cuong-hop-tac-phong-chong-toi-pham-giua-viet-nam-va-lien-bang-nga-807527.vov',
    publisher: 'VOV World',
    language: 'vi',
    docDate: '2019-12',
    text: 'The ministry and the National Guard of Russia signed a memorandum of understanding in Hanoi on 3 December 2019; training and exercises were agreed.',
  },
  'notice-2020': {
    title: 'Notice 03/2020/TB-LPQT on the extradition treaty with China',
    url: null,
    publisher: 'Ministry of Foreign Affairs of Viet Nam',
    language: 'vi',
    docDate: '2020',
    text: 'The extradition treaty, signed in Beijing on 7 April 2015 and made of 22 articles, has been in force since 12 December 2019.',
  },
  'vnplus-2010': {
    title: 'Second conference of the ministries of Viet Nam and China, September 2010',
    url: 'https://zh.vietnamplus.vn/越中两国联合召开第二次合作打击犯罪会议/42.vnp',
    publisher: 'VietnamPlus',
    language: 'zh',
    docDate: '2010-09',
    text: 'At the second conference an agreement on cooperation against trafficking in persons was signed by Lê Hồng Anh and Meng Jianzhu. The year follows from the number of the conference.',
  },
  'vov-2016': {
    title: 'Fifth conference of the ministries of Viet Nam and China, September 2016',
    url: 'https://vovworld.vn/zh-CN/新闻/越中公安部第五次合作打击犯罪会议举行-473092.vov',
    publisher: 'VOV World',
    language: 'zh',
    docDate: '2016-09',
    text: 'The fifth conference was held in Hanoi on 25 September 2016. Minutes were signed, and five documents between units and local police.',
  },
  'vov-2021': {
    title: 'Seventh conference of the ministries of Viet Nam and China, February 2021',
    url: 'https://m.vovworld.vn/vi-VN/chinh-tri/hoi-nghi-hop-tac-phong-chong-toi-pham-lan-thu-7-giua-bo-cong-an-viet-nam-va-bo-cong-an-trung-quoc-954669.vov',
    publisher: 'VOV World',
    language: 'vi',
    docDate: '2021-02',
    text: 'The seventh conference was held in Hanoi on 19 February 2021; minutes with measures up to 2022 were signed.',
  },
  'cand-2024': {
    title: 'Talks with the Ministry of Justice of China, April 2024',
    url: 'https://amp.cand.com.vn/su-kien-binh-luan-thoi-su/thuc-day-hop-tac-sau-sac-toan-dien-giua-bo-cong-an-viet-nam-va-bo-tu-phap-trung-quoc-i728732',
    publisher: 'Công an nhân dân',
    language: 'vi',
    docDate: '2024-04',
    text: 'Minister Tô Lâm and minister of justice He Rong held talks in Hanoi on 19 April 2024; the treaty on sentenced persons is to be ratified soon.',
  },
  'sggp-2025': {
    title: 'The convention against cybercrime and its signatories',
    url: 'https://en.sggp.org.vn/vietnam-calls-on-countries-to-soon-sign-ratify-hanoi-convention-post123545.html',
    publisher: 'Sài Gòn Giải Phóng',
    language: 'en',
    docDate: '2025',
    text: 'The United Nations convention against cybercrime was opened for signature in Hanoi on 25 October 2025; 72 states signed. It enters into force ninety days after the fortieth ratification.',
  },
} as const satisfies Record<string, Report>
export type ReportId = keyof typeof reports
