import { type Entity, extractEntities } from '@tandem/nlu'

/** Who receives something, as far as a text tells. */
interface Contact {
  name: string | undefined
  phone: string | undefined
}

const OTHERS: ReadonlySet<Entity['type']> = new Set(['address', 'order_number', 'email', 'date', 'amount'])
/** What is said around a name and a phone, or in front of one that is put right. */
const AROUND =
  /帮我|帮忙|把|请|我[要想]|订单|(?:还是)?不(?:用)?[变换改动]|一样|收[件货]人|联系人|联系方式|收货地址|[手电]?[机话]号?码?|姓名|名字|地址|(?:说|写|弄|搞|打|填)?错了|不对|不是|应该|改[成为]?|换[成为]?|麻烦|等一?下|谢谢|我(?:老公|老婆|妈妈?|爸爸?|朋友|同事)|[是为叫收的给吧也都]|\b(?:recipient|name|phone|mobile|number|address|is|to|for|the|my|no|wait|sorry|actually|should|be|change|it|wrong|please)\b/giu
const NAME = /^\p{Script=Han}{2,4}$|^[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2}$/u

/** The name and the phone in a text; a name without a word for it counts only where nothing else is left. */
function contactIn(text: string, now: number): Contact {
  const entities = extractEntities(text, { now })
  const phone = entities.find(({ type }) => type === 'phone')
  const others = entities.filter(({ type }) => OTHERS.has(type))
  const rest = [phone, ...others].reduce((left, one) => (one ? left.replace(one.text, ' ') : left), text)
  const left = rest
    .replace(AROUND, ' ')
    .replace(/[^\p{L}'-]+/gu, ' ')
    .trim()
  const isNamed = phone !== undefined || others.length > 0 || rest !== rest.replace(AROUND, '')
  const named = entities.find(({ type }) => type === 'name')?.text
  const alone = isNamed && NAME.test(left) ? left : undefined
  const name =
    named ?? alone ?? (phone && others.some(({ type }) => type === 'address') ? before(text, phone) : undefined)
  return { name, phone: phone && String(phone.value) }
}

const BESIDE = /(?:^|[\s,，;；、])(?<name>\p{Script=Han}{2,4})[\s,，;；、]+$/u

/** The short word that stands by itself before a phone: "…1号 张三 138…". */
function before(text: string, phone: Entity): string | undefined {
  const word = BESIDE.exec(text.slice(0, phone.start))?.groups?.name
  return word !== undefined && word.replace(AROUND, '') === word ? word : undefined
}

const written = ({ name, phone }: Contact): string => [name, phone].filter((part) => part !== undefined).join(' ')

/**
 * Who is to receive something, read from a text: with what was known before, only the piece that is said anew changes.
 * Null when the text tells neither a name nor a phone.
 *
 * @param isAsked it was asked for, so that a name needs no word that says that it is one
 */
export function contactFrom(text: string, before: string | undefined, now: number, isAsked = false): string | null {
  const told = contactIn(text, now)
  if (told.phone === undefined && (told.name === undefined || !(isAsked || isAboutIt(text)))) return null
  const known = before === undefined ? undefined : contactIn(before, now)
  const name = told.name ?? known?.name ?? (known && !known.phone ? before : undefined)
  return written({ name, phone: told.phone ?? known?.phone })
}

/** A name alone is told where it is said to be one, or beside an address. */
const isAboutIt = (text: string): boolean =>
  /帮我|帮忙|把|请|我[要想]|订单|收[件货]人|联系人|姓名|名字|\b(?:recipient|name)\b/iu.test(text)
