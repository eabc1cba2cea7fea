# SPDX-License-Identifier: MIT
#
# cmake -P tracegen-remake.cmake -- FILE... -- COMMAND...
#
# Runs the command where one of the files is not there. For make, which knows but a stamp of what a command makes.
set(part 0)
set(files)
set(command)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(index RANGE 1 ${last})
  set(word "${CMAKE_ARGV${index}}")
  if(word STREQUAL "--" AND part LESS 2)
    math(EXPR part "${part} + 1")
  elseif(part EQUAL 1)
    list(APPEND files "${word}")
  elseif(part EQUAL 2)
    list(APPEND command "${word}")
  endif()
endforeach()

foreach(file IN LISTS files)
  if(NOT EXISTS "${file}")
    execute_process(COMMAND ${command} RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
      message(FATAL_ERROR "cannot make ${file} again")
    endif()
    break()
  endif()
endforeach()
