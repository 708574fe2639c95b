/** Invented sentences in the manner of reports, for tests. */
export const sentences = {
  vi: 'Hai bên nhất trí tăng cường phối hợp phòng, chống tội phạm xuyên quốc gia và đề nghị phía bạn hỗ trợ đào tạo cán bộ.',
  ru: 'Стороны договорились расширить обмен информацией о преступности и продолжить подготовку сотрудников полиции.',
  ja: '双方は、犯罪対策に関する協力を強化することで一致し、毎年の対話を続けることを確認した。',
  zh: '双方同意加强打击跨国犯罪的合作，并就保护两国公民的合法权益交换了意见。',
  zhHant: '雙方同意加強打擊跨國犯罪的合作，並就保護兩國公民的合法權益交換了意見。',
  en: 'Both sides agreed to “strengthen exchanges” – the minister’s visit was the first.',
  fr: 'Les deux délégations ont décidé de renforcer la coopération policière dès l’été.',
} as const
