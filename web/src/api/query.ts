import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './client.ts'

const worthRetrying = (failures: number, problem: Error) =>
  problem instanceof ApiError && problem.transient && failures < 3

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})
