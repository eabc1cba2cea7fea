# SPDX-License-Identifier: MIT
#
# find_package(tracegen [VERSION] [REQUIRED] [COMPONENTS runtime generator])
#
#   tracegen::runtime        what generated code needs: the headers and the runtime, which is built in this project
#   tracegen_add_group()     makes tracepoints and adds them to a target; see tracegen-add-group.cmake
#   TRACEGEN_EXECUTABLE      the command, in the cache; without the component generator it is not looked for
#   TRACEGEN_SHARED_RUNTIME  set to ON before: the runtime is a shared library, for programs with plug-ins
#
# It is for CMake 3.23 and newer: that is the first that reads empty rules in depfiles, which let files be gone.
if(CMAKE_VERSION VERSION_LESS 3.23)
  set(tracegen_FOUND FALSE)
  set(tracegen_NOT_FOUND_MESSAGE "it needs CMake 3.23 or newer, and this is ${CMAKE_VERSION}")
  return()
endif()
cmake_policy(PUSH)
cmake_policy(VERSION 3.23...3.31)

include("${CMAKE_CURRENT_LIST_DIR}/tracegen-find.cmake")
_tracegen_find()
if(tracegen_FOUND)
  include("${CMAKE_CURRENT_LIST_DIR}/tracegen-runtime.cmake")
  include("${CMAKE_CURRENT_LIST_DIR}/tracegen-add-group.cmake")
endif()

cmake_policy(POP)
