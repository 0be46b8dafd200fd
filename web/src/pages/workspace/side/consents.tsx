import { CheckCircleOutlined, MinusCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { type Consent, ConsentPurpose } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import css from './consents.module.css'
import { Section } from './section.tsx'
import side from './side.module.css'

/** What the customer agreed to or refused; for each purpose the newest word counts. */
export function Consents({ customer }: { customer: string }) {
  const t = useTexts()
  const mayWrite = useCan('customer:write')
  const [asked, setAsked] = useState<ConsentPurpose | null>(null)
  const consents = useVerb('customers.consents', { customer }, { staleTime: 60_000 })
  return (
    <Section id="consents" title={t.side.consents}>
      {consents.isError && <p className={side.quiet}>{consents.error.message}</p>}
      {consents.data && (
        <ul className={css.consents}>
          {ConsentPurpose.options.map((purpose) => (
            <li key={purpose}>
              <Word consent={consents.data.rows.find((row) => row.purpose === purpose)} purpose={purpose} />
              {mayWrite && (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${t.side.record} ${t.purposes[purpose]}`}
                  onClick={() => setAsked(purpose)}
                >
                  {t.side.record}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked && <ConsentDialog customer={customer} purpose={asked} close={() => setAsked(null)} />}
    </Section>
  )
}

const icons = { yes: CheckCircleOutlined, no: MinusCircleOutlined, unknown: QuestionCircleOutlined } as const

function Word({ consent, purpose }: { consent: Consent | undefined; purpose: ConsentPurpose }) {
  const t = useTexts()
  const format = useFormat()
  const word = consent ? (consent.given ? 'yes' : 'no') : 'unknown'
  const Icon = icons[word]
  return (
    <span data-word={word} title={consent && `${consent.by.name} ${format.full(consent.at)}`}>
      <Icon /> {t.purposes[purpose]}
      <small>
        {t.words[word]}
        {consent && ` · ${format.day(consent.at)}`}
      </small>
    </span>
  )
}
