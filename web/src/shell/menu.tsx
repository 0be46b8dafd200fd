import {
  ApartmentOutlined,
  AuditOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  DashboardOutlined,
  LineChartOutlined,
  MessageOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { Localized, Scope } from '@tandem/contract'
import type { ComponentType } from 'react'

export interface MenuItem {
  path: string
  title: Localized
  icon: ComponentType
  /** Any of these opens it. */
  scopes: readonly Scope[]
}

/** The pages of the console in the order of the rail. */
const menu: MenuItem[] = [
  {
    path: '/workspace',
    title: { zh: '工作台', en: 'Workspace' },
    icon: MessageOutlined,
    scopes: ['conversation:read'],
  },
  { path: '/tickets', title: { zh: '工单', en: 'Tickets' }, icon: ProfileOutlined, scopes: ['conversation:read'] },
  { path: '/live', title: { zh: '实时现场', en: 'Live floor' }, icon: DashboardOutlined, scopes: ['insights:read'] },
  { path: '/staffing', title: { zh: '排班', en: 'Staffing' }, icon: TeamOutlined, scopes: ['staffing:read'] },
  { path: '/my-shifts', title: { zh: '我的班次', en: 'My shifts' }, icon: CalendarOutlined, scopes: ['routing:work'] },
  { path: '/knowledge', title: { zh: '知识库', en: 'Knowledge' }, icon: BookOutlined, scopes: ['knowledge:read'] },
  { path: '/learning', title: { zh: '学习', en: 'Learning' }, icon: BulbOutlined, scopes: ['knowledge:write'] },
  { path: '/flows', title: { zh: '流程', en: 'Flows' }, icon: ApartmentOutlined, scopes: ['knowledge:read'] },
  { path: '/kpis', title: { zh: '绩效', en: 'KPIs' }, icon: LineChartOutlined, scopes: ['workforce:read'] },
  {
    path: '/training',
    title: { zh: '培训', en: 'Training' },
    icon: ReadOutlined,
    scopes: ['training:learn', 'training:write'],
  },
  {
    path: '/quality',
    title: { zh: '质检', en: 'Quality' },
    icon: AuditOutlined,
    scopes: ['quality:own', 'quality:figures'],
  },
  { path: '/audit', title: { zh: '审计', en: 'Audit' }, icon: SafetyCertificateOutlined, scopes: ['audit:read'] },
  { path: '/settings', title: { zh: '设置', en: 'Settings' }, icon: SettingOutlined, scopes: ['self'] },
]

const opens = ({ scopes }: MenuItem, held: readonly Scope[]) => scopes.some((scope) => held.includes(scope))

/** What of the menu somebody with these scopes may open. */
export const menuFor = (held: readonly Scope[]): MenuItem[] => menu.filter((item) => opens(item, held))

/** Whether they may open an address; one that no menu leads to looks for itself. */
export function mayOpen(pathname: string, held: readonly Scope[]): boolean {
  const item = menu.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return item === undefined || opens(item, held)
}
