/* unit.h - what every unit test includes first: cmocka and its needs. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_TESTS_UNIT_H
#define PR_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
