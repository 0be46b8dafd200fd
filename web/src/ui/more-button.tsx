import { Button } from 'antd'
import { useCommon } from '../i18n/common.ts'

interface Props {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

/** Below a list: brings the next page while there is one. */
export function MoreButton({ pages: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) {
  const t = useCommon()
  if (!hasNextPage) return null
  return (
    <Button type="text" block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t.loadMore}
    </Button>
  )
}
