import { Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { InfoDialog } from '../../../ui/info-dialog.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import { Why } from './why.tsx'

/** Why the AI answered as it did in one of its messages: kept with it, whatever was published since. */
export function TurnWhy({ message, close }: { message: string; close: () => void }) {
  const t = useTexts()
  const { data, error, refetch } = useVerb('assistant.why', { message }, { staleTime: 600_000 })
  return (
    <InfoDialog open title={t.bench.turn} width={560} close={close}>
      {error && <Problem problem={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 6 }} />}
      {data && <Why reasoning={data} question={data.asked ?? ''} />}
    </InfoDialog>
  )
}
