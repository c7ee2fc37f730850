/** What is wrong with an address, or doubtful: a fault stops the list, a doubt is asked about. */
export type AddressFault = { fault: string } | { doubt: string }

/** Domains that are often mistyped, each with what was meant. */
const misspelt: Record<string, string> = {
  'gmial.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.con': 'gmail.com',
  'gnail.com': 'gmail.com',
  'hotmial.com': 'hotmail.com',
  'hotmail.con': 'hotmail.com',
  'hotmai.com': 'hotmail.com',
  'outlok.com': 'outlook.com',
  'outlook.con': 'outlook.com',
  'yaho.com': 'yahoo.com',
  'yahoo.con': 'yahoo.com',
}

/**
 * What is wrong with an address as it stands in a list. `usual` are the domains that several people of the list have:
 * one letter away from such a domain is a doubt, because it may still be another school’s.
 */
export function addressFault(email: string, usual: readonly string[] = []): AddressFault | null {
  const parts = email.split('@')
  if (email === '') return { fault: 'There is no e-mail address.' }
  if (parts.length === 1) return { fault: `There is no @ in ${email}.` }
  if (parts.length > 2) return { fault: `There is more than one @ in ${email}.` }
  const [local = '', domain = ''] = parts
  if (/\s/.test(email)) return { fault: `There is a blank inside ${email}.` }
  if (local === '' || !/^[^.][^<>(),;:"[\]\\]*$/.test(local) || local.includes('..') || local.endsWith('.'))
    return { fault: `What stands before the @ in ${email} is no name of a mailbox.` }
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(domain))
    return { fault: `What stands after the @ in ${email} is no domain such as example.org.` }
  const meant = misspelt[domain.toLowerCase()]
  if (meant) return { fault: `${domain} looks like ${meant} mistyped.` }
  const near = usual.find((other) => other !== domain && isOneLetterAway(other, domain))
  return near
    ? { doubt: `${email} may be mistyped: ${domain} is one letter away from ${near}, which others have.` }
    : null
}

/** The domains that at least three addresses share, the most usual first. */
export function usualDomains(emails: readonly string[]): string[] {
  const domains = emails.map((email) => email.slice(email.lastIndexOf('@') + 1).toLowerCase())
  return [...Map.groupBy(domains, (domain) => domain)]
    .filter(([, all]) => all.length >= 3)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([domain]) => domain)
}

/** Whether one letter put in, left out, changed or swapped with its neighbour makes one word of the other. */
function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  const isChanged = short.slice(at + 1) === long.slice(at + 1)
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return isChanged || isSwapped
}
