import type { Conversation } from '@tandem/contract'
import { Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { Section } from './section.tsx'
import css from './side.module.css'

/** What this conversation is about, in the agents' own words. */
export function Tags({ conversation }: { conversation: Conversation }) {
  const t = useTexts()
  const mayWrite = useCan('conversation:write')
  const tag = useVerbMutation('conversations.tag', { refresh: ['conversations.get', 'conversations.list'] })
  const shown = tag.isPending ? tag.variables.tags : conversation.tags
  return (
    <Section id="tags" title={t.side.tags}>
      <Select
        className={css.tags ?? ''}
        mode="tags"
        open={false}
        suffixIcon={null}
        disabled={!mayWrite}
        maxCount={20}
        value={shown}
        placeholder={t.side.tagsPlaceholder}
        aria-label={t.side.tags}
        tokenSeparators={[',', ',']}
        onChange={(tags) => tag.mutate({ conversation: conversation.id, tags: tags.map((one) => one.slice(0, 40)) })}
      />
    </Section>
  )
}
