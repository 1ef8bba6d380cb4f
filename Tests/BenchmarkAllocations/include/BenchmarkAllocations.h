#ifndef BENCHMARK_ALLOCATIONS_H
#define BENCHMARK_ALLOCATIONS_H

#include <stdbool.h>
#include <stdint.h>

/// Starts or stops counting; the count goes on from where it was.
void allocations_count(bool on);

/// How many blocks malloc, calloc, realloc, aligned_alloc and posix_memalign have handed out while counting; -1 where the system does not tell.
int64_t allocations_total(void);

#endif
