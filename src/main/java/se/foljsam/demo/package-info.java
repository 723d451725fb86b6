/** Demo units, users and cases, for trying Följsam out. In force only with the profile {@code demo}, and only on H2. */
package se.foljsam.demo;
