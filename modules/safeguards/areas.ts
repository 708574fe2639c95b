/**
 * The closed list of areas of cooperation, used by every module. Order is the order of display.
 * Groups: what is fought, what is protected, how one works together, legal assistance, services, wider ties.
 */
export const areaGroups = {
  crime: [
    'general-crime',
    'transnational-organised-crime',
    'drugs',
    'terrorism',
    'cybercrime',
    'cyber-security',
    'online-fraud',
    'trafficking-in-persons',
    'illegal-migration',
    'counterfeit-money',
    'economic-crime',
    'money-laundering',
    'weapons-smuggling',
    'wildlife-environment',
    'child-protection',
    'nationals-offending',
    'wanted-persons',
  ],
  protection: [
    'protection-of-citizens',
    'protection-of-business',
    'protection-of-missions',
    'community-support',
    'event-security',
    'vip-protection',
    'non-use-of-territory',
    'national-security',
    'border-security',
  ],
  working: [
    'information-sharing',
    'experience-sharing',
    'delegation-exchange',
    'joint-operations',
    'investigation',
    'joint-exercise',
    'training',
    'equipment',
    'science-technology',
    'technology-transfer',
    'liaison-officers',
    'local-police-cooperation',
    'interpol-channel',
    'multilateral-support',
    'dialogue-mechanism',
    'new-mechanism',
    'agreement-implementation',
    'agreement-negotiation',
  ],
  'legal-assistance': [
    'mutual-legal-assistance',
    'extradition',
    'transfer-of-sentenced-persons',
    'criminal-justice',
    'prisons',
    'readmission',
  ],
  services: [
    'fire-rescue',
    'traffic-safety',
    'waterway-patrol',
    'immigration-management',
    'digital-data',
    'peacekeeping',
    'health-crisis',
  ],
  wider: ['defence', 'economy', 'oda-finance', 'culture-people-exchange', 'law-enforcement-general', 'other'],
} as const

export type AreaGroup = keyof typeof areaGroups
export type Area = (typeof areaGroups)[AreaGroup][number]

export const areas = Object.values(areaGroups).flat() as [Area, ...Area[]]
