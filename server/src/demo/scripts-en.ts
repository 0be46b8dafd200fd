import type { Script } from './script.ts'

const en = (says: Script['says'], stars?: Script['stars']): Script => ({
  language: 'en',
  says,
  ...(stars && { stars }),
})

/** Visits of English-speaking customers. */
export const ENGLISH: readonly Script[] = [
  en(['hi', 'how long does shipping take', 'great, thanks'], 5),
  en(['where is my order', '{order}', 'thank you'], 5),
  en(['can I return something after a week', 'who pays for the return parcel', 'thanks'], 4),
  en(['I want to return an item', '{order}', 'it does not fit', 'yes'], 4),
  en(['my parcel arrived damaged', 'can I talk to a human please', 'great, thank you'], 5),
  en(['do you ship abroad', 'what about customs fees'], 4),
  en(['my coupon code does not work', 'it says not applicable', 'ok thanks'], 3),
  en(['I was charged twice for one order', 'get me a real person', 'thanks for your help'], 5),
  en(['which payment methods do you take', 'can I pay in instalments'], 4),
  en(['when will I get my refund', 'human agent', 'all right, thanks'], 4),
  en(['who won the football match yesterday', 'never mind, when are you open']),
  en(['this is ridiculous, I have been waiting for two weeks', 'I want to complain', 'thank you'], 2),
]
