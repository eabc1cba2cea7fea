/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_VERSION_H
#define TRACEGEN_VERSION_H

#define TRACEGEN_VERSION_MAJOR 0
#define TRACEGEN_VERSION_MINOR 1
#define TRACEGEN_VERSION_PATCH 0
#define TRACEGEN_VERSION "0.1.0"

/*
 * Generated code and runtime fit together only when they are of one version. Generated headers
 * say theirs with TRACEGEN_MADE_BY; it is a whole declaration, so no semicolon follows.
 */
#ifdef __cplusplus
#define TRACEGEN_STATIC_ASSERT static_assert
#else
#define TRACEGEN_STATIC_ASSERT _Static_assert
#endif

#define TRACEGEN_MADE_BY(major, minor, patch)                                                     \
    TRACEGEN_STATIC_ASSERT(                                                                       \
        (major) == TRACEGEN_VERSION_MAJOR && (minor) == TRACEGEN_VERSION_MINOR                    \
            && (patch) == TRACEGEN_VERSION_PATCH,                                                 \
        "this file was made by tracegen " #major "." #minor "." #patch                            \
        ", but the runtime it is compiled with is " TRACEGEN_VERSION                              \
        ": make the file again with the tracegen that the runtime came with");

#endif
