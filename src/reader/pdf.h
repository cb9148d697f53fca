/* pdf.h - PDF files, by way of pdftotext. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_READER_PDF_H
#define PR_READER_PDF_H

#include "reader/reader.h"

extern const struct pr_reader pr_pdf_reader;

#endif
