/* precis.h - the whole public interface of libprecis. */
/* SPDX-License-Identifier: MIT */
#ifndef PRECIS_H
#define PRECIS_H

#include "precis/base.h"
#include "precis/brief.h"
#include "precis/document.h"
#include "precis/gloss.h"
#include "precis/summary.h"

#endif
