/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What an operation has caused, after what it has answered. A death waits for the next reply that is no problem.
 */
#ifndef MEMTCK_EFFECTS_H
#define MEMTCK_EFFECTS_H

#include "attributes.h"
#include "deaths.h"
#include "device.h"
#include "eventfds.h"

static void put_effects(void)
{
    put_calls();
    put_signals();
    put_pages();
    put_deaths();
}

#endif
