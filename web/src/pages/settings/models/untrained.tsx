import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useTexts } from './texts.ts'

/** Says that questions are not understood with the encoder yet, and where that is changed. */
export function Untrained() {
  const t = useTexts()
  const { data } = useVerb('assistant.status', {}, { enabled: useCan('knowledge:read') })
  if (data?.state !== 'ready' || data.encoder !== null || data.encoderProblem !== null) return null
  return (
    <Notice tone="info">
      {t.untrained} <Link to="/learning/versions">{t.train}</Link>
    </Notice>
  )
}
