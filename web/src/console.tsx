import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { RouterProvider } from 'react-router'
import { queryClient } from './api/query.ts'
import { useLanguage } from './i18n/language.ts'
import { router } from './routes.tsx'
import { useDark } from './theme/mode.ts'
import { useStill } from './theme/motion.ts'
import { themeOf } from './theme/theme.ts'
import './ui/menu-keys.ts'

/** Everything that every page stands on: data, theme, language, addresses. */
export function Console() {
  const language = useLanguage()
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        theme={themeOf(useDark(), useStill())}
        locale={language === 'zh' ? zhCN : enGB}
        button={{ autoInsertSpace: false }}
        form={{ scrollToFirstError: { behavior: 'smooth', block: 'center', focus: true } }}
      >
        <App message={{ maxCount: 3 }}>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  )
}
