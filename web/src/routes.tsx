import { type ComponentType, Suspense } from 'react'
import { createBrowserRouter, Outlet } from 'react-router'
import { RequireSession } from './session/require-session.tsx'
import { Home } from './shell/home.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'
import { Boundary } from './ui/boundary.tsx'
import { later } from './ui/later.ts'
import { Splash } from './ui/splash.tsx'

/** A page that is fetched when it is first opened: `page(() => import('./pages/x/page.tsx').then((m) => m.X))`. */
function page(load: () => Promise<ComponentType>) {
  const Page = later(load)
  return (
    <Suspense fallback={<Splash />}>
      <Page />
    </Suspense>
  )
}

const setup = page(() => import('./pages/setup/page.tsx').then((m) => m.SetupPage))
const ready = page(() => import('./pages/setup/ready.tsx').then((m) => m.ReadyPage))
const signIn = page(() => import('./pages/sign-in/page.tsx').then((m) => m.SignInPage))
const invite = page(() => import('./pages/invite/page.tsx').then((m) => m.InvitePage))
const workspace = page(() => import('./pages/workspace/page.tsx').then((m) => m.WorkspacePage))
const liveFloor = page(() => import('./pages/live/page.tsx').then((m) => m.LivePage))
const knowledgeImport = page(() => import('./pages/knowledge/import/page.tsx').then((m) => m.ImportPage))
const intentImport = page(() => import('./pages/knowledge/intent-import/page.tsx').then((m) => m.IntentImportPage))
const knowledge = page(() => import('./pages/knowledge/page.tsx').then((m) => m.KnowledgePage))
const learning = page(() => import('./pages/learning/page.tsx').then((m) => m.LearningPage))
const flows = page(() => import('./pages/flows/page.tsx').then((m) => m.FlowsPage))
const kpis = page(() => import('./pages/kpis/page.tsx').then((m) => m.KpisPage))
const training = page(() => import('./pages/training/page.tsx').then((m) => m.TrainingPage))
const quality = page(() => import('./pages/quality/page.tsx').then((m) => m.QualityPage))
const staffing = page(() => import('./pages/staffing/page.tsx').then((m) => m.StaffingPage))
const myShifts = page(() => import('./pages/my-shifts/page.tsx').then((m) => m.MyShiftsPage))
const tickets = page(() => import('./pages/tickets/page.tsx').then((m) => m.TicketsPage))
const onCall = page(() => import('./pages/on-call/page.tsx').then((m) => m.OnCallPage))
const audit = page(() => import('./pages/audit/page.tsx').then((m) => m.AuditPage))
const settings = page(() => import('./pages/settings/page.tsx').then((m) => m.SettingsPage))

/** Pages outside the shell, which has a boundary of its own. */
const alone = (
  <Boundary>
    <Outlet />
  </Boundary>
)

/** Every address of the console. Pages inside the shell stand in its menu too (shell/menu.tsx). */
export const router = createBrowserRouter([
  {
    element: alone,
    children: [
      { path: '/setup', element: setup },
      { path: '/sign-in', element: signIn },
      { path: '/invite', element: invite },
      { path: '/on-call/:token', element: onCall },
    ],
  },
  {
    element: <RequireSession />,
    children: [
      { element: alone, children: [{ path: '/ready', element: ready }] },
      {
        element: <Shell />,
        children: [
          { path: '/', element: <Home /> },
          { path: '/workspace/:view?/:conversation?', element: workspace },
          { path: '/tickets/:section?/:item?', element: tickets },
          { path: '/live', element: liveFloor },
          { path: '/knowledge/import/:id?', element: knowledgeImport },
          { path: '/knowledge/intent-import/:id?', element: intentImport },
          { path: '/knowledge/:section?/:item?', element: knowledge },
          { path: '/learning/:section?', element: learning },
          { path: '/flows/:flow?', element: flows },
          { path: '/kpis/:section?', element: kpis },
          { path: '/training/:section?/:item?', element: training },
          { path: '/quality/:section?/:item?', element: quality },
          { path: '/staffing/:section?', element: staffing },
          { path: '/my-shifts', element: myShifts },
          { path: '/audit', element: audit },
          { path: '/settings/:section?/:item?', element: settings },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
