// breaks: calls-outside
export const asked = () => fetch('/api/engagements')
