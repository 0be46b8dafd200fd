import { type ComponentType, lazy, Suspense } from 'react'
import { createBrowserRouter, Navigate } from 'react-router'
import { RequireSession } from './session/require-session.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'
import { Splash } from './ui/splash.tsx'

/** A page that is fetched when it is first opened: `page(() => import('./pages/x/page.tsx').then((m) => m.X))`. */
function page(load: () => Promise<ComponentType>) {
  const Page = lazy(async () => ({ default: await load() }))
  return (
    <Suspense fallback={<Splash />}>
      <Page />
    </Suspense>
  )
}

const setup = page(() => import('./pages/setup/page.tsx').then((m) => m.SetupPage))
const ready = page(() => import('./pages/setup/ready.tsx').then((m) => m.ReadyPage))
const signIn = page(() => import('./pages/sign-in/page.tsx').then((m) => m.SignInPage))
const workspace = page(() => import('./pages/workspace/page.tsx').then((m) => m.WorkspacePage))

/** Every address of the console. Pages inside the shell stand in its menu too (shell/menu.tsx). */
export const router = createBrowserRouter([
  { path: '/setup', element: setup },
  { path: '/sign-in', element: signIn },
  {
    element: <RequireSession />,
    children: [
      { path: '/ready', element: ready },
      {
        element: <Shell />,
        children: [
          { path: '/', element: <Navigate to="/workspace" replace /> },
          { path: '/workspace/:view?/:conversation?', element: workspace },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
