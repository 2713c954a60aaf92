// Generated from contracts/openapi.yaml by `npm run generate`.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
"use strict";
export const ThingName = validate10;
const schema11 = {"$id":"ThingName","type":"string","pattern":"^[a-zA-Z0-9:_-]{1,128}$"};
const pattern0 = new RegExp("^[a-zA-Z0-9:_-]{1,128}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ThingName" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const TaskId = validate11;
const schema12 = {"$id":"TaskId","type":"string","pattern":"^[A-Za-z0-9_-]{9}$"};
const pattern1 = new RegExp("^[A-Za-z0-9_-]{9}$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskId" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern1.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const TaskStatus = validate12;
const schema13 = {"$id":"TaskStatus","type":"string","enum":["Waiting","InProgress","Success","Failure"]};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskStatus" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "Waiting") || (data === "InProgress")) || (data === "Success")) || (data === "Failure"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const KeyAlgorithm = validate13;
const schema14 = {"$id":"KeyAlgorithm","type":"string","enum":["EC_P256","RSA_2048"]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="KeyAlgorithm" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data === "EC_P256") || (data === "RSA_2048"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values",schema:schema14.enum,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const CoreTaskRequest = validate14;
const schema15 = {"$id":"CoreTaskRequest","type":"object","additionalProperties":false,"required":["type","coreVersion","cores"],"properties":{"type":{"type":"string","enum":["Create"]},"coreVersion":{"type":"string","pattern":"^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$"},"cores":{"type":"array","minItems":1,"items":{"$ref":"CoreToCreate"}},"options":{"$ref":"CoreTaskOptions"}}};
const schema21 = {"$id":"CoreTaskOptions","type":"object","additionalProperties":false,"properties":{"deprovisionCores":{"type":"boolean"},"deprovisionClientDevices":{"type":"boolean"}}};
const pattern2 = new RegExp("^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$", "u");
const schema16 = {"$id":"CoreToCreate","type":"object","additionalProperties":false,"required":["name","provisioningTemplate"],"properties":{"name":{"$ref":"ThingName"},"provisioningTemplate":{"type":"string","pattern":"^[a-zA-Z0-9_.-]{1,128}$"},"provisioningParameters":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}},"cdfProvisioningParameters":{"$ref":"CertificateParameters"},"configFileGenerator":{"type":"string","minLength":1,"maxLength":64},"adopt":{"type":"boolean"}}};
const pattern4 = new RegExp("^[a-zA-Z0-9_.-]{1,128}$", "u");
const func2 = ucs2length.default;
const schema18 = {"$id":"CertificateParameters","type":"object","additionalProperties":false,"properties":{"caId":{"type":"string","pattern":"^[a-fA-F0-9]{64}$"},"certInfo":{"$ref":"CertificateSubject"},"keyAlgorithm":{"$ref":"KeyAlgorithm"}}};
const schema19 = {"$id":"CertificateSubject","type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string","minLength":1,"maxLength":64},"organization":{"type":"string","minLength":1,"maxLength":64},"organizationalUnit":{"type":"string","minLength":1,"maxLength":64},"locality":{"type":"string","minLength":1,"maxLength":128},"stateName":{"type":"string","minLength":1,"maxLength":128},"country":{"type":"string","pattern":"^[A-Za-z]{2}$"},"emailAddress":{"type":"string","pattern":"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$","maxLength":255},"daysExpiry":{"type":"integer","minimum":1,"maximum":36500}}};
const pattern5 = new RegExp("^[a-fA-F0-9]{64}$", "u");
const pattern6 = new RegExp("^[A-Za-z]{2}$", "u");
const pattern7 = new RegExp("^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CertificateParameters" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "caId") || (key0 === "certInfo")) || (key0 === "keyAlgorithm"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.caId !== undefined){
let data0 = data.caId;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err1 = {instancePath:instancePath+"/caId",schemaPath:"#/properties/caId/pattern",keyword:"pattern",params:{pattern: "^[a-fA-F0-9]{64}$"},message:"must match pattern \""+"^[a-fA-F0-9]{64}$"+"\"",schema:"^[a-fA-F0-9]{64}$",parentSchema:schema18.properties.caId,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/caId",schemaPath:"#/properties/caId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.caId.type,parentSchema:schema18.properties.caId,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.certInfo !== undefined){
let data1 = data.certInfo;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((((((((key1 === "commonName") || (key1 === "organization")) || (key1 === "organizationalUnit")) || (key1 === "locality")) || (key1 === "stateName")) || (key1 === "country")) || (key1 === "emailAddress")) || (key1 === "daysExpiry"))){
const err3 = {instancePath:instancePath+"/certInfo",schemaPath:"CertificateSubject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.commonName !== undefined){
let data2 = data1.commonName;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err4 = {instancePath:instancePath+"/certInfo/commonName",schemaPath:"CertificateSubject/properties/commonName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.commonName,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data2) < 1){
const err5 = {instancePath:instancePath+"/certInfo/commonName",schemaPath:"CertificateSubject/properties/commonName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.commonName,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/certInfo/commonName",schemaPath:"CertificateSubject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.commonName.type,parentSchema:schema19.properties.commonName,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.organization !== undefined){
let data3 = data1.organization;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err7 = {instancePath:instancePath+"/certInfo/organization",schemaPath:"CertificateSubject/properties/organization/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organization,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/certInfo/organization",schemaPath:"CertificateSubject/properties/organization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organization,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/certInfo/organization",schemaPath:"CertificateSubject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organization.type,parentSchema:schema19.properties.organization,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.organizationalUnit !== undefined){
let data4 = data1.organizationalUnit;
if(typeof data4 === "string"){
if(func2(data4) > 64){
const err10 = {instancePath:instancePath+"/certInfo/organizationalUnit",schemaPath:"CertificateSubject/properties/organizationalUnit/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organizationalUnit,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/certInfo/organizationalUnit",schemaPath:"CertificateSubject/properties/organizationalUnit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organizationalUnit,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/certInfo/organizationalUnit",schemaPath:"CertificateSubject/properties/organizationalUnit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organizationalUnit.type,parentSchema:schema19.properties.organizationalUnit,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.locality !== undefined){
let data5 = data1.locality;
if(typeof data5 === "string"){
if(func2(data5) > 128){
const err13 = {instancePath:instancePath+"/certInfo/locality",schemaPath:"CertificateSubject/properties/locality/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.locality,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data5) < 1){
const err14 = {instancePath:instancePath+"/certInfo/locality",schemaPath:"CertificateSubject/properties/locality/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.locality,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/certInfo/locality",schemaPath:"CertificateSubject/properties/locality/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.locality.type,parentSchema:schema19.properties.locality,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.stateName !== undefined){
let data6 = data1.stateName;
if(typeof data6 === "string"){
if(func2(data6) > 128){
const err16 = {instancePath:instancePath+"/certInfo/stateName",schemaPath:"CertificateSubject/properties/stateName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.stateName,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data6) < 1){
const err17 = {instancePath:instancePath+"/certInfo/stateName",schemaPath:"CertificateSubject/properties/stateName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.stateName,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/certInfo/stateName",schemaPath:"CertificateSubject/properties/stateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.stateName.type,parentSchema:schema19.properties.stateName,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.country !== undefined){
let data7 = data1.country;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err19 = {instancePath:instancePath+"/certInfo/country",schemaPath:"CertificateSubject/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2}$"},message:"must match pattern \""+"^[A-Za-z]{2}$"+"\"",schema:"^[A-Za-z]{2}$",parentSchema:schema19.properties.country,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/certInfo/country",schemaPath:"CertificateSubject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.country.type,parentSchema:schema19.properties.country,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.emailAddress !== undefined){
let data8 = data1.emailAddress;
if(typeof data8 === "string"){
if(func2(data8) > 255){
const err21 = {instancePath:instancePath+"/certInfo/emailAddress",schemaPath:"CertificateSubject/properties/emailAddress/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema19.properties.emailAddress,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern7.test(data8)){
const err22 = {instancePath:instancePath+"/certInfo/emailAddress",schemaPath:"CertificateSubject/properties/emailAddress/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"},message:"must match pattern \""+"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"+"\"",schema:"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$",parentSchema:schema19.properties.emailAddress,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/certInfo/emailAddress",schemaPath:"CertificateSubject/properties/emailAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.emailAddress.type,parentSchema:schema19.properties.emailAddress,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.daysExpiry !== undefined){
let data9 = data1.daysExpiry;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/certInfo/daysExpiry",schemaPath:"CertificateSubject/properties/daysExpiry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.daysExpiry.type,parentSchema:schema19.properties.daysExpiry,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 36500 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/certInfo/daysExpiry",schemaPath:"CertificateSubject/properties/daysExpiry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},message:"must be <= 36500",schema:36500,parentSchema:schema19.properties.daysExpiry,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/certInfo/daysExpiry",schemaPath:"CertificateSubject/properties/daysExpiry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.daysExpiry,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/certInfo",schemaPath:"CertificateSubject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.keyAlgorithm !== undefined){
let data10 = data.keyAlgorithm;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/keyAlgorithm",schemaPath:"KeyAlgorithm/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.type,parentSchema:schema14,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data10 === "EC_P256") || (data10 === "RSA_2048"))){
const err29 = {instancePath:instancePath+"/keyAlgorithm",schemaPath:"KeyAlgorithm/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values",schema:schema14.enum,parentSchema:schema14,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreToCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema16.required,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "provisioningTemplate")) || (key0 === "provisioningParameters")) || (key0 === "cdfProvisioningParameters")) || (key0 === "configFileGenerator")) || (key0 === "adopt"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_.-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9_.-]{1,128}$",parentSchema:schema16.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.provisioningTemplate.type,parentSchema:schema16.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.provisioningParameters !== undefined){
let data2 = data.provisioningParameters;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 4096){
const err7 = {instancePath:instancePath+"/provisioningParameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provisioningParameters/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema16.properties.provisioningParameters.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/provisioningParameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provisioningParameters/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.provisioningParameters.additionalProperties.type,parentSchema:schema16.properties.provisioningParameters.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/provisioningParameters",schemaPath:"#/properties/provisioningParameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.properties.provisioningParameters.type,parentSchema:schema16.properties.provisioningParameters,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.cdfProvisioningParameters !== undefined){
if(!(validate16(data.cdfProvisioningParameters, {instancePath:instancePath+"/cdfProvisioningParameters",parentData:data,parentDataProperty:"cdfProvisioningParameters",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.configFileGenerator !== undefined){
let data5 = data.configFileGenerator;
if(typeof data5 === "string"){
if(func2(data5) > 64){
const err10 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema16.properties.configFileGenerator,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data5) < 1){
const err11 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.configFileGenerator,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.configFileGenerator.type,parentSchema:schema16.properties.configFileGenerator,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.adopt !== undefined){
let data6 = data.adopt;
if(typeof data6 !== "boolean"){
const err13 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema16.properties.adopt.type,parentSchema:schema16.properties.adopt,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}


function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.coreVersion === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.cores === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "coreVersion")) || (key0 === "cores")) || (key0 === "options"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.type.type,parentSchema:schema15.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(data0 === "Create")){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema15.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema15.properties.type.enum,parentSchema:schema15.properties.type,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data1 = data.coreVersion;
if(typeof data1 === "string"){
if(!pattern2.test(data1)){
const err6 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/pattern",keyword:"pattern",params:{pattern: "^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$"},message:"must match pattern \""+"^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$"+"\"",schema:"^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$",parentSchema:schema15.properties.coreVersion,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.coreVersion.type,parentSchema:schema15.properties.coreVersion,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.cores !== undefined){
let data2 = data.cores;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema15.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate15(data2[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.cores.type,parentSchema:schema15.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.options !== undefined){
let data4 = data.options;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((key1 === "deprovisionCores") || (key1 === "deprovisionClientDevices"))){
const err10 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.deprovisionCores !== undefined){
let data5 = data4.deprovisionCores;
if(typeof data5 !== "boolean"){
const err11 = {instancePath:instancePath+"/options/deprovisionCores",schemaPath:"CoreTaskOptions/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionCores.type,parentSchema:schema21.properties.deprovisionCores,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.deprovisionClientDevices !== undefined){
let data6 = data4.deprovisionClientDevices;
if(typeof data6 !== "boolean"){
const err12 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"CoreTaskOptions/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionClientDevices.type,parentSchema:schema21.properties.deprovisionClientDevices,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const CoreTaskOptions = validate19;

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskOptions" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "deprovisionCores") || (key0 === "deprovisionClientDevices"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deprovisionCores !== undefined){
let data0 = data.deprovisionCores;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/deprovisionCores",schemaPath:"#/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionCores.type,parentSchema:schema21.properties.deprovisionCores,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deprovisionClientDevices !== undefined){
let data1 = data.deprovisionClientDevices;
if(typeof data1 !== "boolean"){
const err2 = {instancePath:instancePath+"/deprovisionClientDevices",schemaPath:"#/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionClientDevices.type,parentSchema:schema21.properties.deprovisionClientDevices,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const CoreDeletionRequest = validate20;
const schema23 = {"$id":"CoreDeletionRequest","type":"object","additionalProperties":false,"required":["type","cores","options"],"properties":{"type":{"type":"string","enum":["Delete"]},"coreVersion":{"type":"string"},"cores":{"type":"array","minItems":1,"items":{"$ref":"ThingToDelete"}},"options":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"deprovisionCores":{"type":"boolean"},"deprovisionClientDevices":{"type":"boolean"}}}}};
const schema24 = {"$id":"ThingToDelete","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"ThingName"},"provisioningTemplate":{"type":"string"},"provisioningParameters":{"type":"object"},"cdfProvisioningParameters":{"type":"object"},"configFileGenerator":{"type":"string"},"adopt":{"type":"boolean"}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ThingToDelete" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "provisioningTemplate")) || (key0 === "provisioningParameters")) || (key0 === "cdfProvisioningParameters")) || (key0 === "configFileGenerator")) || (key0 === "adopt"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.provisioningTemplate.type,parentSchema:schema24.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provisioningParameters !== undefined){
let data2 = data.provisioningParameters;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {instancePath:instancePath+"/provisioningParameters",schemaPath:"#/properties/provisioningParameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.properties.provisioningParameters.type,parentSchema:schema24.properties.provisioningParameters,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cdfProvisioningParameters !== undefined){
let data3 = data.cdfProvisioningParameters;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err6 = {instancePath:instancePath+"/cdfProvisioningParameters",schemaPath:"#/properties/cdfProvisioningParameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.properties.cdfProvisioningParameters.type,parentSchema:schema24.properties.cdfProvisioningParameters,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.configFileGenerator !== undefined){
let data4 = data.configFileGenerator;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/configFileGenerator",schemaPath:"#/properties/configFileGenerator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.configFileGenerator.type,parentSchema:schema24.properties.configFileGenerator,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.adopt !== undefined){
let data5 = data.adopt;
if(typeof data5 !== "boolean"){
const err8 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.adopt.type,parentSchema:schema24.properties.adopt,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreDeletionRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cores === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.options === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "options"},message:"must have required property '"+"options"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "coreVersion")) || (key0 === "cores")) || (key0 === "options"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.type.type,parentSchema:schema23.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(data0 === "Delete")){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema23.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema23.properties.type.enum,parentSchema:schema23.properties.type,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data1 = data.coreVersion;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.coreVersion.type,parentSchema:schema23.properties.coreVersion,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.cores !== undefined){
let data2 = data.cores;
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema23.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data2[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.cores.type,parentSchema:schema23.properties.cores,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.options !== undefined){
let data4 = data.options;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err9 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema23.properties.options,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "deprovisionCores") || (key1 === "deprovisionClientDevices"))){
const err10 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema23.properties.options,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.deprovisionCores !== undefined){
let data5 = data4.deprovisionCores;
if(typeof data5 !== "boolean"){
const err11 = {instancePath:instancePath+"/options/deprovisionCores",schemaPath:"#/properties/options/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.options.properties.deprovisionCores.type,parentSchema:schema23.properties.options.properties.deprovisionCores,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.deprovisionClientDevices !== undefined){
let data6 = data4.deprovisionClientDevices;
if(typeof data6 !== "boolean"){
const err12 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"#/properties/options/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema23.properties.options.properties.deprovisionClientDevices.type,parentSchema:schema23.properties.options.properties.deprovisionClientDevices,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.properties.options.type,parentSchema:schema23.properties.options,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const ThingToDelete = validate21;

export const DeviceTaskRequest = validate23;
const schema26 = {"$id":"DeviceTaskRequest","type":"object","additionalProperties":false,"required":["type","devices"],"properties":{"type":{"type":"string","enum":["Create"]},"devices":{"type":"array","minItems":1,"items":{"$ref":"DeviceToCreate"}},"options":{"$ref":"DeviceTaskOptions"}}};
const schema29 = {"$id":"DeviceTaskOptions","type":"object","additionalProperties":false,"properties":{"deprovisionClientDevices":{"type":"boolean"}}};
const schema27 = {"$id":"DeviceToCreate","type":"object","additionalProperties":false,"required":["name","provisioningTemplate"],"properties":{"name":{"$ref":"ThingName"},"provisioningTemplate":{"type":"string","pattern":"^[a-zA-Z0-9_.-]{1,128}$"},"provisioningParameters":{"type":"object","additionalProperties":{"type":"string","maxLength":4096}},"cdfProvisioningParameters":{"$ref":"CertificateParameters"},"adopt":{"type":"boolean"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceToCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema27.required,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "provisioningTemplate")) || (key0 === "provisioningParameters")) || (key0 === "cdfProvisioningParameters")) || (key0 === "adopt"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9_.-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9_.-]{1,128}$",parentSchema:schema27.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.provisioningTemplate.type,parentSchema:schema27.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.provisioningParameters !== undefined){
let data2 = data.provisioningParameters;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(func2(data3) > 4096){
const err7 = {instancePath:instancePath+"/provisioningParameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provisioningParameters/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 4096},message:"must NOT have more than 4096 characters",schema:4096,parentSchema:schema27.properties.provisioningParameters.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/provisioningParameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/provisioningParameters/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema27.properties.provisioningParameters.additionalProperties.type,parentSchema:schema27.properties.provisioningParameters.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/provisioningParameters",schemaPath:"#/properties/provisioningParameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.properties.provisioningParameters.type,parentSchema:schema27.properties.provisioningParameters,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.cdfProvisioningParameters !== undefined){
if(!(validate16(data.cdfProvisioningParameters, {instancePath:instancePath+"/cdfProvisioningParameters",parentData:data,parentDataProperty:"cdfProvisioningParameters",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.adopt !== undefined){
let data5 = data.adopt;
if(typeof data5 !== "boolean"){
const err10 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema27.properties.adopt.type,parentSchema:schema27.properties.adopt,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceTaskRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.devices === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "devices")) || (key0 === "options"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.type.type,parentSchema:schema26.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(data0 === "Create")){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema26.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.type.enum,parentSchema:schema26.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.devices !== undefined){
let data1 = data.devices;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema26.properties.devices,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data1[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.devices.type,parentSchema:schema26.properties.devices,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.options !== undefined){
let data3 = data.options;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "deprovisionClientDevices")){
const err7 = {instancePath:instancePath+"/options",schemaPath:"DeviceTaskOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.deprovisionClientDevices !== undefined){
let data4 = data3.deprovisionClientDevices;
if(typeof data4 !== "boolean"){
const err8 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"DeviceTaskOptions/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.deprovisionClientDevices.type,parentSchema:schema29.properties.deprovisionClientDevices,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/options",schemaPath:"DeviceTaskOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

export const DeviceDeletionRequest = validate27;
const schema30 = {"$id":"DeviceDeletionRequest","type":"object","additionalProperties":false,"required":["type","devices","options"],"properties":{"type":{"type":"string","enum":["Delete"]},"devices":{"type":"array","minItems":1,"items":{"$ref":"ThingToDelete"}},"options":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"deprovisionClientDevices":{"type":"boolean"}}}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceDeletionRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.devices === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.options === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "options"},message:"must have required property '"+"options"+"'",schema:schema30.required,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "devices")) || (key0 === "options"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.type.type,parentSchema:schema30.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(data0 === "Delete")){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema30.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema30.properties.type.enum,parentSchema:schema30.properties.type,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.devices !== undefined){
let data1 = data.devices;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema30.properties.devices,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data1[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema30.properties.devices.type,parentSchema:schema30.properties.devices,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.options !== undefined){
let data3 = data.options;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err8 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema30.properties.options,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!(key1 === "deprovisionClientDevices")){
const err9 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.properties.options,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.deprovisionClientDevices !== undefined){
let data4 = data3.deprovisionClientDevices;
if(typeof data4 !== "boolean"){
const err10 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"#/properties/options/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema30.properties.options.properties.deprovisionClientDevices.type,parentSchema:schema30.properties.options.properties.deprovisionClientDevices,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.properties.options.type,parentSchema:schema30.properties.options,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

export const DeviceTaskOptions = validate29;

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceTaskOptions" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "deprovisionClientDevices")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deprovisionClientDevices !== undefined){
let data0 = data.deprovisionClientDevices;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/deprovisionClientDevices",schemaPath:"#/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.deprovisionClientDevices.type,parentSchema:schema29.properties.deprovisionClientDevices,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

export const DeviceToCreate = validate24;

export const Association = validate30;
const schema32 = {"$id":"Association","type":"string","enum":["Pending","Associated","Failed","None"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Association" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((data === "Pending") || (data === "Associated")) || (data === "Failed")) || (data === "None"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values",schema:schema32.enum,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const Receipt = validate31;
const schema33 = {"$id":"Receipt","type":"object","additionalProperties":false,"required":["removed","kept"],"properties":{"removed":{"type":"array","items":{"$ref":"RemovedPart"}},"kept":{"type":"array","items":{"$ref":"KeptPart"}},"clientDevices":{"type":"object","additionalProperties":false,"required":["disassociated","deprovisioned","kept"],"properties":{"disassociated":{"type":"integer","minimum":0},"deprovisioned":{"type":"integer","minimum":0},"kept":{"type":"integer","minimum":0}}},"followUp":{"type":"object","additionalProperties":false,"required":["policies","execution"],"properties":{"policies":{"type":"array","items":{"type":"string"}},"execution":{"type":"string"}}}}};
const schema34 = {"$id":"RemovedPart","type":"object","additionalProperties":false,"required":["part","name"],"properties":{"part":{"$ref":"Part"},"name":{"type":"string"}}};
const schema35 = {"$id":"Part","type":"string","enum":["association","thingGroup","coreDevice","policyAttachment","certificate","thing","artifact","record","clientDevices"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="RemovedPart" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.part === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "part"},message:"must have required property '"+"part"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "part") || (key0 === "name"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.part !== undefined){
let data0 = data.part;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/part",schemaPath:"Part/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((((((((data0 === "association") || (data0 === "thingGroup")) || (data0 === "coreDevice")) || (data0 === "policyAttachment")) || (data0 === "certificate")) || (data0 === "thing")) || (data0 === "artifact")) || (data0 === "record")) || (data0 === "clientDevices"))){
const err4 = {instancePath:instancePath+"/part",schemaPath:"Part/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values",schema:schema35.enum,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

const schema36 = {"$id":"KeptPart","type":"object","additionalProperties":false,"required":["part","name","reason"],"properties":{"part":{"$ref":"Part"},"name":{"type":"string"},"reason":{"type":"string"}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="KeptPart" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.part === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "part"},message:"must have required property '"+"part"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.reason === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "part") || (key0 === "name")) || (key0 === "reason"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.part !== undefined){
let data0 = data.part;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/part",schemaPath:"Part/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((((((data0 === "association") || (data0 === "thingGroup")) || (data0 === "coreDevice")) || (data0 === "policyAttachment")) || (data0 === "certificate")) || (data0 === "thing")) || (data0 === "artifact")) || (data0 === "record")) || (data0 === "clientDevices"))){
const err5 = {instancePath:instancePath+"/part",schemaPath:"Part/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values",schema:schema35.enum,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.name.type,parentSchema:schema36.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reason !== undefined){
let data2 = data.reason;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.reason.type,parentSchema:schema36.properties.reason,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Receipt" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.removed === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "removed"},message:"must have required property '"+"removed"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kept === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kept"},message:"must have required property '"+"kept"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "removed") || (key0 === "kept")) || (key0 === "clientDevices")) || (key0 === "followUp"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.removed !== undefined){
let data0 = data.removed;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate32(data0[i0], {instancePath:instancePath+"/removed/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/removed",schemaPath:"#/properties/removed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.removed.type,parentSchema:schema33.properties.removed,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kept !== undefined){
let data2 = data.kept;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate34(data2[i1], {instancePath:instancePath+"/kept/" + i1,parentData:data2,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/kept",schemaPath:"#/properties/kept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.kept.type,parentSchema:schema33.properties.kept,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.clientDevices !== undefined){
let data4 = data.clientDevices;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.disassociated === undefined){
const err5 = {instancePath:instancePath+"/clientDevices",schemaPath:"#/properties/clientDevices/required",keyword:"required",params:{missingProperty: "disassociated"},message:"must have required property '"+"disassociated"+"'",schema:schema33.properties.clientDevices.required,parentSchema:schema33.properties.clientDevices,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data4.deprovisioned === undefined){
const err6 = {instancePath:instancePath+"/clientDevices",schemaPath:"#/properties/clientDevices/required",keyword:"required",params:{missingProperty: "deprovisioned"},message:"must have required property '"+"deprovisioned"+"'",schema:schema33.properties.clientDevices.required,parentSchema:schema33.properties.clientDevices,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.kept === undefined){
const err7 = {instancePath:instancePath+"/clientDevices",schemaPath:"#/properties/clientDevices/required",keyword:"required",params:{missingProperty: "kept"},message:"must have required property '"+"kept"+"'",schema:schema33.properties.clientDevices.required,parentSchema:schema33.properties.clientDevices,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "disassociated") || (key1 === "deprovisioned")) || (key1 === "kept"))){
const err8 = {instancePath:instancePath+"/clientDevices",schemaPath:"#/properties/clientDevices/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.clientDevices,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.disassociated !== undefined){
let data5 = data4.disassociated;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/clientDevices/disassociated",schemaPath:"#/properties/clientDevices/properties/disassociated/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.clientDevices.properties.disassociated.type,parentSchema:schema33.properties.clientDevices.properties.disassociated,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/clientDevices/disassociated",schemaPath:"#/properties/clientDevices/properties/disassociated/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.clientDevices.properties.disassociated,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data4.deprovisioned !== undefined){
let data6 = data4.deprovisioned;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/clientDevices/deprovisioned",schemaPath:"#/properties/clientDevices/properties/deprovisioned/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.clientDevices.properties.deprovisioned.type,parentSchema:schema33.properties.clientDevices.properties.deprovisioned,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/clientDevices/deprovisioned",schemaPath:"#/properties/clientDevices/properties/deprovisioned/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.clientDevices.properties.deprovisioned,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data4.kept !== undefined){
let data7 = data4.kept;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err13 = {instancePath:instancePath+"/clientDevices/kept",schemaPath:"#/properties/clientDevices/properties/kept/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.clientDevices.properties.kept.type,parentSchema:schema33.properties.clientDevices.properties.kept,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/clientDevices/kept",schemaPath:"#/properties/clientDevices/properties/kept/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.clientDevices.properties.kept,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/clientDevices",schemaPath:"#/properties/clientDevices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.clientDevices.type,parentSchema:schema33.properties.clientDevices,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.followUp !== undefined){
let data8 = data.followUp;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.policies === undefined){
const err16 = {instancePath:instancePath+"/followUp",schemaPath:"#/properties/followUp/required",keyword:"required",params:{missingProperty: "policies"},message:"must have required property '"+"policies"+"'",schema:schema33.properties.followUp.required,parentSchema:schema33.properties.followUp,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.execution === undefined){
const err17 = {instancePath:instancePath+"/followUp",schemaPath:"#/properties/followUp/required",keyword:"required",params:{missingProperty: "execution"},message:"must have required property '"+"execution"+"'",schema:schema33.properties.followUp.required,parentSchema:schema33.properties.followUp,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "policies") || (key2 === "execution"))){
const err18 = {instancePath:instancePath+"/followUp",schemaPath:"#/properties/followUp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.followUp,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.policies !== undefined){
let data9 = data8.policies;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 !== "string"){
const err19 = {instancePath:instancePath+"/followUp/policies/" + i2,schemaPath:"#/properties/followUp/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.followUp.properties.policies.items.type,parentSchema:schema33.properties.followUp.properties.policies.items,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/followUp/policies",schemaPath:"#/properties/followUp/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.followUp.properties.policies.type,parentSchema:schema33.properties.followUp.properties.policies,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.execution !== undefined){
let data11 = data8.execution;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/followUp/execution",schemaPath:"#/properties/followUp/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.followUp.properties.execution.type,parentSchema:schema33.properties.followUp.properties.execution,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/followUp",schemaPath:"#/properties/followUp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.followUp.type,parentSchema:schema33.properties.followUp,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

export const Part = validate36;

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Part" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((data === "association") || (data === "thingGroup")) || (data === "coreDevice")) || (data === "policyAttachment")) || (data === "certificate")) || (data === "thing")) || (data === "artifact")) || (data === "record")) || (data === "clientDevices"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values",schema:schema35.enum,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

export const RemovedPart = validate32;

export const KeptPart = validate34;

export const CoreToCreate = validate15;

export const CertificateParameters = validate16;

export const CertificateSubject = validate37;

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CertificateSubject" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "commonName") || (key0 === "organization")) || (key0 === "organizationalUnit")) || (key0 === "locality")) || (key0 === "stateName")) || (key0 === "country")) || (key0 === "emailAddress")) || (key0 === "daysExpiry"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.commonName !== undefined){
let data0 = data.commonName;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err1 = {instancePath:instancePath+"/commonName",schemaPath:"#/properties/commonName/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.commonName,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/commonName",schemaPath:"#/properties/commonName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.commonName,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/commonName",schemaPath:"#/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.commonName.type,parentSchema:schema19.properties.commonName,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.organization !== undefined){
let data1 = data.organization;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err4 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organization.type,parentSchema:schema19.properties.organization,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.organizationalUnit !== undefined){
let data2 = data.organizationalUnit;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err7 = {instancePath:instancePath+"/organizationalUnit",schemaPath:"#/properties/organizationalUnit/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema19.properties.organizationalUnit,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/organizationalUnit",schemaPath:"#/properties/organizationalUnit/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.organizationalUnit,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/organizationalUnit",schemaPath:"#/properties/organizationalUnit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.organizationalUnit.type,parentSchema:schema19.properties.organizationalUnit,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.locality !== undefined){
let data3 = data.locality;
if(typeof data3 === "string"){
if(func2(data3) > 128){
const err10 = {instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.locality,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data3) < 1){
const err11 = {instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.locality,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/locality",schemaPath:"#/properties/locality/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.locality.type,parentSchema:schema19.properties.locality,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.stateName !== undefined){
let data4 = data.stateName;
if(typeof data4 === "string"){
if(func2(data4) > 128){
const err13 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema19.properties.stateName,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func2(data4) < 1){
const err14 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema19.properties.stateName,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/stateName",schemaPath:"#/properties/stateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.stateName.type,parentSchema:schema19.properties.stateName,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.country !== undefined){
let data5 = data.country;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err16 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]{2}$"},message:"must match pattern \""+"^[A-Za-z]{2}$"+"\"",schema:"^[A-Za-z]{2}$",parentSchema:schema19.properties.country,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.country.type,parentSchema:schema19.properties.country,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.emailAddress !== undefined){
let data6 = data.emailAddress;
if(typeof data6 === "string"){
if(func2(data6) > 255){
const err18 = {instancePath:instancePath+"/emailAddress",schemaPath:"#/properties/emailAddress/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters",schema:255,parentSchema:schema19.properties.emailAddress,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data6)){
const err19 = {instancePath:instancePath+"/emailAddress",schemaPath:"#/properties/emailAddress/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"},message:"must match pattern \""+"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$"+"\"",schema:"^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$",parentSchema:schema19.properties.emailAddress,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/emailAddress",schemaPath:"#/properties/emailAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema19.properties.emailAddress.type,parentSchema:schema19.properties.emailAddress,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.daysExpiry !== undefined){
let data7 = data.daysExpiry;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err21 = {instancePath:instancePath+"/daysExpiry",schemaPath:"#/properties/daysExpiry/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema19.properties.daysExpiry.type,parentSchema:schema19.properties.daysExpiry,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 36500 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/daysExpiry",schemaPath:"#/properties/daysExpiry/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},message:"must be <= 36500",schema:36500,parentSchema:schema19.properties.daysExpiry,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/daysExpiry",schemaPath:"#/properties/daysExpiry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.properties.daysExpiry,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema19.type,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

export const CoreTask = validate38;
const schema40 = {"$id":"CoreTask","type":"object","additionalProperties":false,"required":["id","type","cores","taskStatus","progress","links","createdAt","updatedAt"],"properties":{"id":{"$ref":"TaskId"},"type":{"type":"string","enum":["Create","Delete"]},"coreVersion":{"type":"string"},"options":{"$ref":"CoreTaskOptions"},"cores":{"type":"array","items":{"$ref":"CoreTaskItem"}},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"progress":{"$ref":"Progress"},"links":{"$ref":"TaskLinks"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"pagination":{"$ref":"ThingPagination"}}};
const schema52 = {"$id":"Progress","type":"object","additionalProperties":false,"required":["total","waiting","inProgress","succeeded","failed"],"properties":{"total":{"type":"integer","minimum":0},"waiting":{"type":"integer","minimum":0},"inProgress":{"type":"integer","minimum":0},"succeeded":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0}}};
const schema53 = {"$id":"TaskLinks","type":"object","additionalProperties":false,"required":["self","cores","execution"],"properties":{"self":{"type":"string"},"cores":{"type":"string"},"execution":{"type":"string"}}};
const schema48 = {"$id":"Instant","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"};
const schema50 = {"$id":"OptionalInstant","type":["string","null"],"pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"};
const schema56 = {"$id":"ThingPagination","type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["thingName"],"properties":{"thingName":{"type":"string"}}}}};
const func28 = Object.prototype.hasOwnProperty;
const pattern15 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
const schema43 = {"$id":"CoreTaskItem","type":"object","additionalProperties":false,"required":["name","taskStatus","createdAt","updatedAt","links"],"properties":{"name":{"$ref":"ThingName"},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"code":{"type":"string"},"hint":{"type":"string"},"retryable":{"type":"boolean"},"exists":{"$ref":"ExistingParts"},"receipt":{"$ref":"Receipt"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"links":{"type":"object","additionalProperties":false,"required":["core"],"properties":{"core":{"type":"string"},"execution":{"type":"string"}}}}};
const schema46 = {"$id":"ExistingParts","type":"object","additionalProperties":false,"properties":{"thing":{"type":"boolean"},"certificateId":{"type":"string"},"policies":{"type":"array","items":{"type":"string"}},"certs":{"$ref":"Artifact"},"config":{"$ref":"Artifact"},"unknown":{"type":"array","items":{"type":"string","enum":["thing","certificateId","policies","certs","config"]}}}};
const schema47 = {"$id":"Artifact","type":"object","additionalProperties":false,"required":["bucket","key","createdAt"],"properties":{"bucket":{"type":"string"},"key":{"type":"string"},"createdAt":{"$ref":"Instant"},"expiresAt":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"}}};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Artifact" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bucket === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "bucket") || (key0 === "key")) || (key0 === "createdAt")) || (key0 === "expiresAt"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.bucket !== undefined){
let data0 = data.bucket;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.bucket.type,parentSchema:schema47.properties.bucket,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.key.type,parentSchema:schema47.properties.key,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data2 = data.createdAt;
if(typeof data2 === "string"){
if(!pattern15.test(data2)){
const err6 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.expiresAt !== undefined){
let data3 = data.expiresAt;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err8 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema47.properties.expiresAt,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/expiresAt",schemaPath:"#/properties/expiresAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.expiresAt.type,parentSchema:schema47.properties.expiresAt,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ExistingParts" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "thing") || (key0 === "certificateId")) || (key0 === "policies")) || (key0 === "certs")) || (key0 === "config")) || (key0 === "unknown"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.thing !== undefined){
let data0 = data.thing;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/thing",schemaPath:"#/properties/thing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema46.properties.thing.type,parentSchema:schema46.properties.thing,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.certificateId !== undefined){
let data1 = data.certificateId;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/certificateId",schemaPath:"#/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.certificateId.type,parentSchema:schema46.properties.certificateId,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.policies !== undefined){
let data2 = data.policies;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/policies/" + i0,schemaPath:"#/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.policies.items.type,parentSchema:schema46.properties.policies.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.policies.type,parentSchema:schema46.properties.policies,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.certs !== undefined){
if(!(validate41(data.certs, {instancePath:instancePath+"/certs",parentData:data,parentDataProperty:"certs",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.config !== undefined){
if(!(validate41(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.unknown !== undefined){
let data6 = data.unknown;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err5 = {instancePath:instancePath+"/unknown/" + i1,schemaPath:"#/properties/unknown/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.unknown.items.type,parentSchema:schema46.properties.unknown.items,data:data7};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data7 === "thing") || (data7 === "certificateId")) || (data7 === "policies")) || (data7 === "certs")) || (data7 === "config"))){
const err6 = {instancePath:instancePath+"/unknown/" + i1,schemaPath:"#/properties/unknown/items/enum",keyword:"enum",params:{allowedValues: schema46.properties.unknown.items.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.unknown.items.enum,parentSchema:schema46.properties.unknown.items,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.unknown.type,parentSchema:schema46.properties.unknown,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskItem" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.taskStatus === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.updatedAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.links === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema43.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data1 = data.taskStatus;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data1 === "Waiting") || (data1 === "InProgress")) || (data1 === "Success")) || (data1 === "Failure"))){
const err9 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data2 = data.statusMessage;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.statusMessage.type,parentSchema:schema43.properties.statusMessage,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.code !== undefined){
let data3 = data.code;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.code.type,parentSchema:schema43.properties.code,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.hint !== undefined){
let data4 = data.hint;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.hint.type,parentSchema:schema43.properties.hint,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.retryable !== undefined){
let data5 = data.retryable;
if(typeof data5 !== "boolean"){
const err13 = {instancePath:instancePath+"/retryable",schemaPath:"#/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema43.properties.retryable.type,parentSchema:schema43.properties.retryable,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.exists !== undefined){
if(!(validate40(data.exists, {instancePath:instancePath+"/exists",parentData:data,parentDataProperty:"exists",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.receipt !== undefined){
if(!(validate31(data.receipt, {instancePath:instancePath+"/receipt",parentData:data,parentDataProperty:"receipt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined){
let data8 = data.createdAt;
if(typeof data8 === "string"){
if(!pattern15.test(data8)){
const err14 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data9 = data.updatedAt;
if((typeof data9 !== "string") && (data9 !== null)){
const err16 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern15.test(data9)){
const err17 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.links !== undefined){
let data10 = data.links;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.core === undefined){
const err18 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "core"},message:"must have required property '"+"core"+"'",schema:schema43.properties.links.required,parentSchema:schema43.properties.links,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data10){
if(!((key1 === "core") || (key1 === "execution"))){
const err19 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.links,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.core !== undefined){
let data11 = data10.core;
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/links/core",schemaPath:"#/properties/links/properties/core/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.links.properties.core.type,parentSchema:schema43.properties.links.properties.core,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.execution !== undefined){
let data12 = data10.execution;
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/links/execution",schemaPath:"#/properties/links/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.links.properties.execution.type,parentSchema:schema43.properties.links.properties.execution,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.links.type,parentSchema:schema43.properties.links,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTask" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.cores === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.taskStatus === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.progress === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "progress"},message:"must have required property '"+"progress"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.links === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.createdAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.updatedAt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema40.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"TaskId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/id",schemaPath:"TaskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.type.type,parentSchema:schema40.properties.type,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data1 === "Create") || (data1 === "Delete"))){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.type.enum,parentSchema:schema40.properties.type,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data2 = data.coreVersion;
if(typeof data2 !== "string"){
const err13 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.coreVersion.type,parentSchema:schema40.properties.coreVersion,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.options !== undefined){
let data3 = data.options;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "deprovisionCores") || (key1 === "deprovisionClientDevices"))){
const err14 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.deprovisionCores !== undefined){
let data4 = data3.deprovisionCores;
if(typeof data4 !== "boolean"){
const err15 = {instancePath:instancePath+"/options/deprovisionCores",schemaPath:"CoreTaskOptions/properties/deprovisionCores/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionCores.type,parentSchema:schema21.properties.deprovisionCores,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.deprovisionClientDevices !== undefined){
let data5 = data3.deprovisionClientDevices;
if(typeof data5 !== "boolean"){
const err16 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"CoreTaskOptions/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema21.properties.deprovisionClientDevices.type,parentSchema:schema21.properties.deprovisionClientDevices,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/options",schemaPath:"CoreTaskOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.cores !== undefined){
let data6 = data.cores;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate39(data6[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data6,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.cores.type,parentSchema:schema40.properties.cores,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data8 = data.taskStatus;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((((data8 === "Waiting") || (data8 === "InProgress")) || (data8 === "Success")) || (data8 === "Failure"))){
const err20 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data9 = data.statusMessage;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.statusMessage.type,parentSchema:schema40.properties.statusMessage,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.progress !== undefined){
let data10 = data.progress;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.total === undefined){
const err22 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema52.required,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data10.waiting === undefined){
const err23 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema52.required,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.inProgress === undefined){
const err24 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "inProgress"},message:"must have required property '"+"inProgress"+"'",schema:schema52.required,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10.succeeded === undefined){
const err25 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "succeeded"},message:"must have required property '"+"succeeded"+"'",schema:schema52.required,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.failed === undefined){
const err26 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'",schema:schema52.required,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data10){
if(!(((((key2 === "total") || (key2 === "waiting")) || (key2 === "inProgress")) || (key2 === "succeeded")) || (key2 === "failed"))){
const err27 = {instancePath:instancePath+"/progress",schemaPath:"Progress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.total !== undefined){
let data11 = data10.total;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err28 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.total.type,parentSchema:schema52.properties.total,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.total,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data10.waiting !== undefined){
let data12 = data10.waiting;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err30 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.waiting.type,parentSchema:schema52.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data10.inProgress !== undefined){
let data13 = data10.inProgress;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err32 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.inProgress.type,parentSchema:schema52.properties.inProgress,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.inProgress,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data10.succeeded !== undefined){
let data14 = data10.succeeded;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err34 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.succeeded.type,parentSchema:schema52.properties.succeeded,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err35 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.succeeded,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data10.failed !== undefined){
let data15 = data10.failed;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err36 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.failed.type,parentSchema:schema52.properties.failed,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.failed,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/progress",schemaPath:"Progress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.links !== undefined){
let data16 = data.links;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.self === undefined){
const err39 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema53.required,parentSchema:schema53,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data16.cores === undefined){
const err40 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema53.required,parentSchema:schema53,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data16.execution === undefined){
const err41 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "execution"},message:"must have required property '"+"execution"+"'",schema:schema53.required,parentSchema:schema53,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key3 in data16){
if(!(((key3 === "self") || (key3 === "cores")) || (key3 === "execution"))){
const err42 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data16.self !== undefined){
let data17 = data16.self;
if(typeof data17 !== "string"){
const err43 = {instancePath:instancePath+"/links/self",schemaPath:"TaskLinks/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.self.type,parentSchema:schema53.properties.self,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.cores !== undefined){
let data18 = data16.cores;
if(typeof data18 !== "string"){
const err44 = {instancePath:instancePath+"/links/cores",schemaPath:"TaskLinks/properties/cores/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.cores.type,parentSchema:schema53.properties.cores,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data16.execution !== undefined){
let data19 = data16.execution;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/links/execution",schemaPath:"TaskLinks/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.execution.type,parentSchema:schema53.properties.execution,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data20 = data.createdAt;
if(typeof data20 === "string"){
if(!pattern15.test(data20)){
const err47 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data21 = data.updatedAt;
if((typeof data21 !== "string") && (data21 !== null)){
const err49 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern15.test(data21)){
const err50 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data.pagination !== undefined){
let data22 = data.pagination;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
if(!((key4 === "count") || (key4 === "lastEvaluated"))){
const err51 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.count !== undefined){
let data23 = data22.count;
if(typeof data23 !== "string"){
const err52 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data22.lastEvaluated !== undefined){
let data24 = data22.lastEvaluated;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.thingName === undefined){
const err53 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key5 in data24){
if(!(key5 === "thingName")){
const err54 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data24.thingName !== undefined){
let data25 = data24.thingName;
if(typeof data25 !== "string"){
const err55 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

export const CoreTaskItem = validate39;

export const DeviceTask = validate47;
const schema57 = {"$id":"DeviceTask","type":"object","additionalProperties":false,"required":["id","type","devices","taskStatus","progress","links","createdAt","updatedAt"],"properties":{"id":{"$ref":"TaskId"},"coreName":{"type":"string"},"type":{"type":"string","enum":["Create","Delete"]},"options":{"$ref":"DeviceTaskOptions"},"devices":{"type":"array","items":{"$ref":"DeviceTaskItem"}},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"progress":{"$ref":"Progress"},"links":{"type":"object","additionalProperties":false,"required":["self","devices"],"properties":{"self":{"type":"string"},"devices":{"type":"string"},"core":{"type":"string"},"execution":{"type":"string"}}},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"pagination":{"$ref":"ThingPagination"}}};
const schema60 = {"$id":"DeviceTaskItem","type":"object","additionalProperties":false,"required":["name","taskStatus","createdAt","updatedAt","links"],"properties":{"name":{"$ref":"ThingName"},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"code":{"type":"string"},"hint":{"type":"string"},"retryable":{"type":"boolean"},"exists":{"$ref":"ExistingParts"},"receipt":{"$ref":"Receipt"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"links":{"type":"object","additionalProperties":false,"required":["device"],"properties":{"device":{"type":"string"},"execution":{"type":"string"}}}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceTaskItem" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.taskStatus === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.updatedAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.links === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema60.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data1 = data.taskStatus;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data1 === "Waiting") || (data1 === "InProgress")) || (data1 === "Success")) || (data1 === "Failure"))){
const err9 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data2 = data.statusMessage;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.statusMessage.type,parentSchema:schema60.properties.statusMessage,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.code !== undefined){
let data3 = data.code;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.code.type,parentSchema:schema60.properties.code,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.hint !== undefined){
let data4 = data.hint;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.hint.type,parentSchema:schema60.properties.hint,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.retryable !== undefined){
let data5 = data.retryable;
if(typeof data5 !== "boolean"){
const err13 = {instancePath:instancePath+"/retryable",schemaPath:"#/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema60.properties.retryable.type,parentSchema:schema60.properties.retryable,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.exists !== undefined){
if(!(validate40(data.exists, {instancePath:instancePath+"/exists",parentData:data,parentDataProperty:"exists",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.receipt !== undefined){
if(!(validate31(data.receipt, {instancePath:instancePath+"/receipt",parentData:data,parentDataProperty:"receipt",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined){
let data8 = data.createdAt;
if(typeof data8 === "string"){
if(!pattern15.test(data8)){
const err14 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data9 = data.updatedAt;
if((typeof data9 !== "string") && (data9 !== null)){
const err16 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern15.test(data9)){
const err17 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.links !== undefined){
let data10 = data.links;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.device === undefined){
const err18 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "device"},message:"must have required property '"+"device"+"'",schema:schema60.properties.links.required,parentSchema:schema60.properties.links,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data10){
if(!((key1 === "device") || (key1 === "execution"))){
const err19 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60.properties.links,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.device !== undefined){
let data11 = data10.device;
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/links/device",schemaPath:"#/properties/links/properties/device/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.links.properties.device.type,parentSchema:schema60.properties.links.properties.device,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.execution !== undefined){
let data12 = data10.execution;
if(typeof data12 !== "string"){
const err21 = {instancePath:instancePath+"/links/execution",schemaPath:"#/properties/links/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.links.properties.execution.type,parentSchema:schema60.properties.links.properties.execution,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.properties.links.type,parentSchema:schema60.properties.links,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceTask" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.devices === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.taskStatus === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.progress === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "progress"},message:"must have required property '"+"progress"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.links === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.createdAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.updatedAt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema57.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"TaskId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/id",schemaPath:"TaskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.coreName !== undefined){
let data1 = data.coreName;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/coreName",schemaPath:"#/properties/coreName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.coreName.type,parentSchema:schema57.properties.coreName,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 !== "string"){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.type.type,parentSchema:schema57.properties.type,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((data2 === "Create") || (data2 === "Delete"))){
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema57.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema57.properties.type.enum,parentSchema:schema57.properties.type,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.options !== undefined){
let data3 = data.options;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "deprovisionClientDevices")){
const err14 = {instancePath:instancePath+"/options",schemaPath:"DeviceTaskOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.deprovisionClientDevices !== undefined){
let data4 = data3.deprovisionClientDevices;
if(typeof data4 !== "boolean"){
const err15 = {instancePath:instancePath+"/options/deprovisionClientDevices",schemaPath:"DeviceTaskOptions/properties/deprovisionClientDevices/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema29.properties.deprovisionClientDevices.type,parentSchema:schema29.properties.deprovisionClientDevices,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/options",schemaPath:"DeviceTaskOptions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.devices !== undefined){
let data5 = data.devices;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate48(data5[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema57.properties.devices.type,parentSchema:schema57.properties.devices,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data7 = data.taskStatus;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data7 === "Waiting") || (data7 === "InProgress")) || (data7 === "Success")) || (data7 === "Failure"))){
const err19 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data8 = data.statusMessage;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.statusMessage.type,parentSchema:schema57.properties.statusMessage,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.progress !== undefined){
let data9 = data.progress;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.total === undefined){
const err21 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema52.required,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.waiting === undefined){
const err22 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema52.required,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.inProgress === undefined){
const err23 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "inProgress"},message:"must have required property '"+"inProgress"+"'",schema:schema52.required,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.succeeded === undefined){
const err24 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "succeeded"},message:"must have required property '"+"succeeded"+"'",schema:schema52.required,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9.failed === undefined){
const err25 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'",schema:schema52.required,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data9){
if(!(((((key2 === "total") || (key2 === "waiting")) || (key2 === "inProgress")) || (key2 === "succeeded")) || (key2 === "failed"))){
const err26 = {instancePath:instancePath+"/progress",schemaPath:"Progress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.total !== undefined){
let data10 = data9.total;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err27 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.total.type,parentSchema:schema52.properties.total,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.total,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data9.waiting !== undefined){
let data11 = data9.waiting;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err29 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.waiting.type,parentSchema:schema52.properties.waiting,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.waiting,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data9.inProgress !== undefined){
let data12 = data9.inProgress;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err31 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.inProgress.type,parentSchema:schema52.properties.inProgress,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.inProgress,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data9.succeeded !== undefined){
let data13 = data9.succeeded;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err33 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.succeeded.type,parentSchema:schema52.properties.succeeded,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.succeeded,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data9.failed !== undefined){
let data14 = data9.failed;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err35 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.failed.type,parentSchema:schema52.properties.failed,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.failed,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/progress",schemaPath:"Progress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.links !== undefined){
let data15 = data.links;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.self === undefined){
const err38 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema57.properties.links.required,parentSchema:schema57.properties.links,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data15.devices === undefined){
const err39 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema57.properties.links.required,parentSchema:schema57.properties.links,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key3 in data15){
if(!((((key3 === "self") || (key3 === "devices")) || (key3 === "core")) || (key3 === "execution"))){
const err40 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.links,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.self !== undefined){
let data16 = data15.self;
if(typeof data16 !== "string"){
const err41 = {instancePath:instancePath+"/links/self",schemaPath:"#/properties/links/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.links.properties.self.type,parentSchema:schema57.properties.links.properties.self,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.devices !== undefined){
let data17 = data15.devices;
if(typeof data17 !== "string"){
const err42 = {instancePath:instancePath+"/links/devices",schemaPath:"#/properties/links/properties/devices/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.links.properties.devices.type,parentSchema:schema57.properties.links.properties.devices,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.core !== undefined){
let data18 = data15.core;
if(typeof data18 !== "string"){
const err43 = {instancePath:instancePath+"/links/core",schemaPath:"#/properties/links/properties/core/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.links.properties.core.type,parentSchema:schema57.properties.links.properties.core,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.execution !== undefined){
let data19 = data15.execution;
if(typeof data19 !== "string"){
const err44 = {instancePath:instancePath+"/links/execution",schemaPath:"#/properties/links/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.links.properties.execution.type,parentSchema:schema57.properties.links.properties.execution,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.properties.links.type,parentSchema:schema57.properties.links,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data20 = data.createdAt;
if(typeof data20 === "string"){
if(!pattern15.test(data20)){
const err46 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data21 = data.updatedAt;
if((typeof data21 !== "string") && (data21 !== null)){
const err48 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern15.test(data21)){
const err49 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.pagination !== undefined){
let data22 = data.pagination;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key4 in data22){
if(!((key4 === "count") || (key4 === "lastEvaluated"))){
const err50 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data22.count !== undefined){
let data23 = data22.count;
if(typeof data23 !== "string"){
const err51 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.lastEvaluated !== undefined){
let data24 = data22.lastEvaluated;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.thingName === undefined){
const err52 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key5 in data24){
if(!(key5 === "thingName")){
const err53 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data24.thingName !== undefined){
let data25 = data24.thingName;
if(typeof data25 !== "string"){
const err54 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

export const DeviceTaskItem = validate48;

export const DeviceTaskList = validate52;
const schema70 = {"$id":"DeviceTaskList","type":"object","additionalProperties":false,"required":["tasks"],"properties":{"tasks":{"type":"array","items":{"$ref":"DeviceTask"}},"pagination":{"$ref":"TaskPagination"}}};
const schema71 = {"$id":"TaskPagination","type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["taskId"],"properties":{"taskId":{"type":"string"}}}}};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceTaskList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tasks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "tasks") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tasks !== undefined){
let data0 = data.tasks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate47(data0[i0], {instancePath:instancePath+"/tasks/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema70.properties.tasks.type,parentSchema:schema70.properties.tasks,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"TaskPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.count.type,parentSchema:schema71.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.taskId === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema71.properties.lastEvaluated.required,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "taskId")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.taskId !== undefined){
let data5 = data4.taskId;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/taskId",schemaPath:"TaskPagination/properties/lastEvaluated/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.lastEvaluated.properties.taskId.type,parentSchema:schema71.properties.lastEvaluated.properties.taskId,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.properties.lastEvaluated.type,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

export const ClientDevice = validate54;
const schema72 = {"$id":"ClientDevice","type":"object","additionalProperties":false,"required":["name","association","artifacts","provisioning","links","createdAt","updatedAt"],"properties":{"name":{"$ref":"ThingName"},"coreName":{"type":"string"},"association":{"$ref":"Association"},"artifacts":{"type":"object","additionalProperties":false,"properties":{"certs":{"$ref":"Artifact"}}},"provisioning":{"$ref":"DeviceProvisioning"},"links":{"type":"object","additionalProperties":false,"required":["self","task"],"properties":{"self":{"type":"string"},"core":{"type":"string"},"task":{"type":"string"}}},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};
const schema75 = {"$id":"DeviceProvisioning","type":"object","additionalProperties":false,"required":["status","provisioningTemplate"],"properties":{"status":{"type":"string","enum":["Success","Failure"]},"provisioningTemplate":{"type":"string"},"thingArn":{"type":"string"},"certificateId":{"type":"string"},"certificateArn":{"type":"string"}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ClientDevice" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.association === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "association"},message:"must have required property '"+"association"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.artifacts === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "artifacts"},message:"must have required property '"+"artifacts"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.provisioning === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioning"},message:"must have required property '"+"provisioning"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.links === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.createdAt === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.updatedAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "coreName")) || (key0 === "association")) || (key0 === "artifacts")) || (key0 === "provisioning")) || (key0 === "links")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err8 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.coreName !== undefined){
let data1 = data.coreName;
if(typeof data1 !== "string"){
const err10 = {instancePath:instancePath+"/coreName",schemaPath:"#/properties/coreName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.coreName.type,parentSchema:schema72.properties.coreName,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.association !== undefined){
let data2 = data.association;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/association",schemaPath:"Association/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((data2 === "Pending") || (data2 === "Associated")) || (data2 === "Failed")) || (data2 === "None"))){
const err12 = {instancePath:instancePath+"/association",schemaPath:"Association/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values",schema:schema32.enum,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.artifacts !== undefined){
let data3 = data.artifacts;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "certs")){
const err13 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.artifacts,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.certs !== undefined){
if(!(validate41(data3.certs, {instancePath:instancePath+"/artifacts/certs",parentData:data3,parentDataProperty:"certs",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.artifacts.type,parentSchema:schema72.properties.artifacts,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.provisioning !== undefined){
let data5 = data.provisioning;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.status === undefined){
const err15 = {instancePath:instancePath+"/provisioning",schemaPath:"DeviceProvisioning/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema75.required,parentSchema:schema75,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.provisioningTemplate === undefined){
const err16 = {instancePath:instancePath+"/provisioning",schemaPath:"DeviceProvisioning/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema75.required,parentSchema:schema75,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data5){
if(!(((((key2 === "status") || (key2 === "provisioningTemplate")) || (key2 === "thingArn")) || (key2 === "certificateId")) || (key2 === "certificateArn"))){
const err17 = {instancePath:instancePath+"/provisioning",schemaPath:"DeviceProvisioning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema75,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.status !== undefined){
let data6 = data5.status;
if(typeof data6 !== "string"){
const err18 = {instancePath:instancePath+"/provisioning/status",schemaPath:"DeviceProvisioning/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.status.type,parentSchema:schema75.properties.status,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((data6 === "Success") || (data6 === "Failure"))){
const err19 = {instancePath:instancePath+"/provisioning/status",schemaPath:"DeviceProvisioning/properties/status/enum",keyword:"enum",params:{allowedValues: schema75.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema75.properties.status.enum,parentSchema:schema75.properties.status,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.provisioningTemplate !== undefined){
let data7 = data5.provisioningTemplate;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/provisioning/provisioningTemplate",schemaPath:"DeviceProvisioning/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.provisioningTemplate.type,parentSchema:schema75.properties.provisioningTemplate,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.thingArn !== undefined){
let data8 = data5.thingArn;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/provisioning/thingArn",schemaPath:"DeviceProvisioning/properties/thingArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.thingArn.type,parentSchema:schema75.properties.thingArn,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.certificateId !== undefined){
let data9 = data5.certificateId;
if(typeof data9 !== "string"){
const err22 = {instancePath:instancePath+"/provisioning/certificateId",schemaPath:"DeviceProvisioning/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.certificateId.type,parentSchema:schema75.properties.certificateId,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.certificateArn !== undefined){
let data10 = data5.certificateArn;
if(typeof data10 !== "string"){
const err23 = {instancePath:instancePath+"/provisioning/certificateArn",schemaPath:"DeviceProvisioning/properties/certificateArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.certificateArn.type,parentSchema:schema75.properties.certificateArn,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/provisioning",schemaPath:"DeviceProvisioning/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.type,parentSchema:schema75,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.links !== undefined){
let data11 = data.links;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.self === undefined){
const err25 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema72.properties.links.required,parentSchema:schema72.properties.links,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data11.task === undefined){
const err26 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "task"},message:"must have required property '"+"task"+"'",schema:schema72.properties.links.required,parentSchema:schema72.properties.links,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key3 in data11){
if(!(((key3 === "self") || (key3 === "core")) || (key3 === "task"))){
const err27 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.links,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.self !== undefined){
let data12 = data11.self;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/links/self",schemaPath:"#/properties/links/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.links.properties.self.type,parentSchema:schema72.properties.links.properties.self,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.core !== undefined){
let data13 = data11.core;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/links/core",schemaPath:"#/properties/links/properties/core/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.links.properties.core.type,parentSchema:schema72.properties.links.properties.core,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.task !== undefined){
let data14 = data11.task;
if(typeof data14 !== "string"){
const err30 = {instancePath:instancePath+"/links/task",schemaPath:"#/properties/links/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.links.properties.task.type,parentSchema:schema72.properties.links.properties.task,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.links.type,parentSchema:schema72.properties.links,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data15 = data.createdAt;
if(typeof data15 === "string"){
if(!pattern15.test(data15)){
const err32 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data16 = data.updatedAt;
if(typeof data16 === "string"){
if(!pattern15.test(data16)){
const err34 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

export const DeviceProvisioning = validate56;

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeviceProvisioning" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "status") || (key0 === "provisioningTemplate")) || (key0 === "thingArn")) || (key0 === "certificateId")) || (key0 === "certificateArn"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.status.type,parentSchema:schema75.properties.status,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data0 === "Success") || (data0 === "Failure"))){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema75.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema75.properties.status.enum,parentSchema:schema75.properties.status,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.provisioningTemplate.type,parentSchema:schema75.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.thingArn !== undefined){
let data2 = data.thingArn;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/thingArn",schemaPath:"#/properties/thingArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.thingArn.type,parentSchema:schema75.properties.thingArn,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.certificateId !== undefined){
let data3 = data.certificateId;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/certificateId",schemaPath:"#/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.certificateId.type,parentSchema:schema75.properties.certificateId,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.certificateArn !== undefined){
let data4 = data.certificateArn;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/certificateArn",schemaPath:"#/properties/certificateArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema75.properties.certificateArn.type,parentSchema:schema75.properties.certificateArn,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

export const ClientDeviceSummary = validate57;
const schema79 = {"$id":"ClientDeviceSummary","type":"object","additionalProperties":false,"required":["name","association","provisioningStatus","createdAt","updatedAt"],"properties":{"name":{"$ref":"ThingName"},"association":{"$ref":"Association"},"provisioningStatus":{"type":"string","enum":["Success","Failure"]},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ClientDeviceSummary" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.association === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "association"},message:"must have required property '"+"association"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.provisioningStatus === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningStatus"},message:"must have required property '"+"provisioningStatus"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.createdAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.updatedAt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema79.required,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "association")) || (key0 === "provisioningStatus")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.association !== undefined){
let data1 = data.association;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/association",schemaPath:"Association/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((data1 === "Pending") || (data1 === "Associated")) || (data1 === "Failed")) || (data1 === "None"))){
const err9 = {instancePath:instancePath+"/association",schemaPath:"Association/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values",schema:schema32.enum,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.provisioningStatus !== undefined){
let data2 = data.provisioningStatus;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/provisioningStatus",schemaPath:"#/properties/provisioningStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.properties.provisioningStatus.type,parentSchema:schema79.properties.provisioningStatus,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((data2 === "Success") || (data2 === "Failure"))){
const err11 = {instancePath:instancePath+"/provisioningStatus",schemaPath:"#/properties/provisioningStatus/enum",keyword:"enum",params:{allowedValues: schema79.properties.provisioningStatus.enum},message:"must be equal to one of the allowed values",schema:schema79.properties.provisioningStatus.enum,parentSchema:schema79.properties.provisioningStatus,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data3 = data.createdAt;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err12 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data4 = data.updatedAt;
if(typeof data4 === "string"){
if(!pattern15.test(data4)){
const err14 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

export const ClientDeviceList = validate58;
const schema84 = {"$id":"ClientDeviceList","type":"object","additionalProperties":false,"required":["devices"],"properties":{"devices":{"type":"array","items":{"$ref":"ClientDeviceSummary"}},"pagination":{"$ref":"ThingPagination"}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ClientDeviceList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.devices === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "devices"},message:"must have required property '"+"devices"+"'",schema:schema84.required,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "devices") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.devices !== undefined){
let data0 = data.devices;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate57(data0[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema84.properties.devices.type,parentSchema:schema84.properties.devices,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.thingName === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "thingName")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.thingName !== undefined){
let data5 = data4.thingName;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}

export const ExistingParts = validate40;

export const Progress = validate60;

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Progress" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.total === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.waiting === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.inProgress === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inProgress"},message:"must have required property '"+"inProgress"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.succeeded === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "succeeded"},message:"must have required property '"+"succeeded"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.failed === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "total") || (key0 === "waiting")) || (key0 === "inProgress")) || (key0 === "succeeded")) || (key0 === "failed"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.total !== undefined){
let data0 = data.total;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err6 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.total.type,parentSchema:schema52.properties.total,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/total",schemaPath:"#/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.total,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.waiting !== undefined){
let data1 = data.waiting;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err8 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.waiting.type,parentSchema:schema52.properties.waiting,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.waiting,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.inProgress !== undefined){
let data2 = data.inProgress;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/inProgress",schemaPath:"#/properties/inProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.inProgress.type,parentSchema:schema52.properties.inProgress,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/inProgress",schemaPath:"#/properties/inProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.inProgress,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.succeeded !== undefined){
let data3 = data.succeeded;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/succeeded",schemaPath:"#/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.succeeded.type,parentSchema:schema52.properties.succeeded,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/succeeded",schemaPath:"#/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.succeeded,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.failed !== undefined){
let data4 = data.failed;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err14 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.failed.type,parentSchema:schema52.properties.failed,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.failed,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

export const TaskLinks = validate61;

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskLinks" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.self === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cores === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.execution === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "execution"},message:"must have required property '"+"execution"+"'",schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "self") || (key0 === "cores")) || (key0 === "execution"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.self !== undefined){
let data0 = data.self;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/self",schemaPath:"#/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.self.type,parentSchema:schema53.properties.self,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cores !== undefined){
let data1 = data.cores;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.cores.type,parentSchema:schema53.properties.cores,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.execution !== undefined){
let data2 = data.execution;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/execution",schemaPath:"#/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.execution.type,parentSchema:schema53.properties.execution,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

export const CoreTaskList = validate62;
const schema88 = {"$id":"CoreTaskList","type":"object","additionalProperties":false,"required":["tasks"],"properties":{"tasks":{"type":"array","items":{"$ref":"CoreTask"}},"pagination":{"$ref":"TaskPagination"}}};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTaskList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tasks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "tasks") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tasks !== undefined){
let data0 = data.tasks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate38(data0[i0], {instancePath:instancePath+"/tasks/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema88.properties.tasks.type,parentSchema:schema88.properties.tasks,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"TaskPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.count.type,parentSchema:schema71.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.taskId === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema71.properties.lastEvaluated.required,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "taskId")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.taskId !== undefined){
let data5 = data4.taskId;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/taskId",schemaPath:"TaskPagination/properties/lastEvaluated/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.lastEvaluated.properties.taskId.type,parentSchema:schema71.properties.lastEvaluated.properties.taskId,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.properties.lastEvaluated.type,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.type,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

export const Core = validate64;
const schema90 = {"$id":"Core","type":"object","additionalProperties":false,"required":["name","artifacts","device","template","provisioning","links","createdAt","updatedAt"],"properties":{"name":{"$ref":"ThingName"},"artifacts":{"type":"object","additionalProperties":false,"properties":{"certs":{"$ref":"Artifact"},"config":{"$ref":"Artifact"}}},"device":{"$ref":"Device"},"template":{"$ref":"CoreTemplate"},"provisioning":{"$ref":"Provisioning"},"brokenComponents":{"type":"array","items":{"$ref":"BrokenComponent"}},"deletion":{"$ref":"CoreDeletion"},"links":{"type":"object","additionalProperties":false,"required":["self","task"],"properties":{"self":{"type":"string"},"task":{"type":"string"}}},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};
const schema100 = {"$id":"Provisioning","type":"object","additionalProperties":false,"required":["status","provisioningTemplate","coreVersion"],"properties":{"status":{"type":"string","enum":["Success","Failure"]},"provisioningTemplate":{"type":"string"},"coreVersion":{"type":"string"},"thingArn":{"type":"string"},"certificateId":{"type":"string"},"certificateArn":{"type":"string"}}};
const schema101 = {"$id":"BrokenComponent","type":"object","additionalProperties":false,"required":["name","version","state","codes","at"],"properties":{"name":{"type":"string"},"version":{"type":"string"},"state":{"type":"string","enum":["BROKEN","ERRORED"]},"codes":{"type":"array","items":{"type":"string"}},"hint":{"type":"string"},"details":{"type":"string"},"at":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"}}};
const schema92 = {"$id":"Device","type":"object","additionalProperties":false,"required":["installedComponents","effectiveDeployments","status"],"properties":{"installedComponents":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"string"}}}},"effectiveDeployments":{"type":"array","items":{"$ref":"EffectiveDeployment"}},"status":{"type":"string","enum":["HEALTHY","UNHEALTHY","UNKNOWN"]},"coreVersion":{"type":"string"},"platform":{"type":"string"},"architecture":{"type":"string"},"lastStatusUpdateTimestamp":{"$ref":"Instant"},"tags":{"type":"object","additionalProperties":{"type":"string"}}}};
const schema93 = {"$id":"EffectiveDeployment","type":"object","additionalProperties":false,"properties":{"deploymentId":{"type":"string"},"deploymentName":{"type":"string"},"iotJobId":{"type":"string"},"iotJobArn":{"type":"string"},"description":{"type":"string"},"targetArn":{"type":"string"},"coreDeviceExecutionStatus":{"type":"string"},"reason":{"type":"string"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="EffectiveDeployment" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func28.call(schema93.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deploymentId !== undefined){
let data0 = data.deploymentId;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/deploymentId",schemaPath:"#/properties/deploymentId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.deploymentId.type,parentSchema:schema93.properties.deploymentId,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deploymentName !== undefined){
let data1 = data.deploymentName;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/deploymentName",schemaPath:"#/properties/deploymentName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.deploymentName.type,parentSchema:schema93.properties.deploymentName,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.iotJobId !== undefined){
let data2 = data.iotJobId;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/iotJobId",schemaPath:"#/properties/iotJobId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.iotJobId.type,parentSchema:schema93.properties.iotJobId,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.iotJobArn !== undefined){
let data3 = data.iotJobArn;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/iotJobArn",schemaPath:"#/properties/iotJobArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.iotJobArn.type,parentSchema:schema93.properties.iotJobArn,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.description.type,parentSchema:schema93.properties.description,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.targetArn !== undefined){
let data5 = data.targetArn;
if(typeof data5 !== "string"){
const err6 = {instancePath:instancePath+"/targetArn",schemaPath:"#/properties/targetArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.targetArn.type,parentSchema:schema93.properties.targetArn,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.coreDeviceExecutionStatus !== undefined){
let data6 = data.coreDeviceExecutionStatus;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/coreDeviceExecutionStatus",schemaPath:"#/properties/coreDeviceExecutionStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.coreDeviceExecutionStatus.type,parentSchema:schema93.properties.coreDeviceExecutionStatus,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.reason !== undefined){
let data7 = data.reason;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema93.properties.reason.type,parentSchema:schema93.properties.reason,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data8 = data.createdAt;
if(typeof data8 === "string"){
if(!pattern15.test(data8)){
const err9 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data9 = data.updatedAt;
if(typeof data9 === "string"){
if(!pattern15.test(data9)){
const err11 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema93.type,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Device" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.installedComponents === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "installedComponents"},message:"must have required property '"+"installedComponents"+"'",schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.effectiveDeployments === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effectiveDeployments"},message:"must have required property '"+"effectiveDeployments"+"'",schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "installedComponents") || (key0 === "effectiveDeployments")) || (key0 === "status")) || (key0 === "coreVersion")) || (key0 === "platform")) || (key0 === "architecture")) || (key0 === "lastStatusUpdateTimestamp")) || (key0 === "tags"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.installedComponents !== undefined){
let data0 = data.installedComponents;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err4 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema92.properties.installedComponents.items.required,parentSchema:schema92.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.version === undefined){
const err5 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema92.properties.installedComponents.items.required,parentSchema:schema92.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "version"))){
const err6 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema92.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/installedComponents/" + i0+"/name",schemaPath:"#/properties/installedComponents/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.installedComponents.items.properties.name.type,parentSchema:schema92.properties.installedComponents.items.properties.name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/installedComponents/" + i0+"/version",schemaPath:"#/properties/installedComponents/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.installedComponents.items.properties.version.type,parentSchema:schema92.properties.installedComponents.items.properties.version,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/installedComponents/" + i0,schemaPath:"#/properties/installedComponents/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema92.properties.installedComponents.items.type,parentSchema:schema92.properties.installedComponents.items,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/installedComponents",schemaPath:"#/properties/installedComponents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema92.properties.installedComponents.type,parentSchema:schema92.properties.installedComponents,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.effectiveDeployments !== undefined){
let data4 = data.effectiveDeployments;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate68(data4[i1], {instancePath:instancePath+"/effectiveDeployments/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/effectiveDeployments",schemaPath:"#/properties/effectiveDeployments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema92.properties.effectiveDeployments.type,parentSchema:schema92.properties.effectiveDeployments,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.status !== undefined){
let data6 = data.status;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.status.type,parentSchema:schema92.properties.status,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data6 === "HEALTHY") || (data6 === "UNHEALTHY")) || (data6 === "UNKNOWN"))){
const err13 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema92.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema92.properties.status.enum,parentSchema:schema92.properties.status,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data7 = data.coreVersion;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.coreVersion.type,parentSchema:schema92.properties.coreVersion,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.platform !== undefined){
let data8 = data.platform;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.platform.type,parentSchema:schema92.properties.platform,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.architecture !== undefined){
let data9 = data.architecture;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/architecture",schemaPath:"#/properties/architecture/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.architecture.type,parentSchema:schema92.properties.architecture,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.lastStatusUpdateTimestamp !== undefined){
let data10 = data.lastStatusUpdateTimestamp;
if(typeof data10 === "string"){
if(!pattern15.test(data10)){
const err17 = {instancePath:instancePath+"/lastStatusUpdateTimestamp",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/lastStatusUpdateTimestamp",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.tags !== undefined){
let data11 = data.tags;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
let data12 = data11[key2];
if(typeof data12 !== "string"){
const err19 = {instancePath:instancePath+"/tags/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema92.properties.tags.additionalProperties.type,parentSchema:schema92.properties.tags.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema92.properties.tags.type,parentSchema:schema92.properties.tags,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema92.type,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema97 = {"$id":"CoreTemplate","type":"object","additionalProperties":false,"required":["desired","reported"],"properties":{"desired":{"$ref":"TemplateVersion"},"reported":{"type":"object","additionalProperties":false,"required":["name","version","deploymentStatus"],"properties":{"name":{"type":"string"},"version":{"type":"integer","minimum":0},"deploymentStatus":{"$ref":"DeploymentStatus"},"deploymentStatusMessage":{"type":"string"},"code":{"type":"string"},"cause":{"type":"string"},"hint":{"type":"string"},"retryable":{"type":"boolean"},"asOf":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"}}}}};
const schema98 = {"$id":"TemplateVersion","type":"object","additionalProperties":false,"required":["name","version"],"properties":{"name":{"type":"string"},"version":{"type":"integer","minimum":0}}};
const schema99 = {"$id":"DeploymentStatus","type":"string","enum":["None","QUEUED","IN_PROGRESS","SUCCEEDED","FAILED","REJECTED","TIMED_OUT","CANCELED","REMOVED"]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreTemplate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.desired === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "desired"},message:"must have required property '"+"desired"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reported === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reported"},message:"must have required property '"+"reported"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "desired") || (key0 === "reported"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.desired !== undefined){
let data0 = data.desired;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err3 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema98.required,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.version === undefined){
const err4 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema98.required,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "name") || (key1 === "version"))){
const err5 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/desired/name",schemaPath:"TemplateVersion/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.name.type,parentSchema:schema98.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.version !== undefined){
let data2 = data0.version;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/desired/version",schemaPath:"TemplateVersion/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema98.properties.version.type,parentSchema:schema98.properties.version,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/desired/version",schemaPath:"TemplateVersion/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema98.properties.version,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/desired",schemaPath:"TemplateVersion/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.reported !== undefined){
let data3 = data.reported;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name === undefined){
const err10 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema97.properties.reported.required,parentSchema:schema97.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.version === undefined){
const err11 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema97.properties.reported.required,parentSchema:schema97.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data3.deploymentStatus === undefined){
const err12 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/required",keyword:"required",params:{missingProperty: "deploymentStatus"},message:"must have required property '"+"deploymentStatus"+"'",schema:schema97.properties.reported.required,parentSchema:schema97.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data3){
if(!(func28.call(schema97.properties.reported.properties, key2))){
const err13 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema97.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.name !== undefined){
let data4 = data3.name;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/reported/name",schemaPath:"#/properties/reported/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reported.properties.name.type,parentSchema:schema97.properties.reported.properties.name,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.version !== undefined){
let data5 = data3.version;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/reported/version",schemaPath:"#/properties/reported/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.reported.properties.version.type,parentSchema:schema97.properties.reported.properties.version,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/reported/version",schemaPath:"#/properties/reported/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema97.properties.reported.properties.version,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data3.deploymentStatus !== undefined){
let data6 = data3.deploymentStatus;
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/reported/deploymentStatus",schemaPath:"DeploymentStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.type,parentSchema:schema99,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((((((((data6 === "None") || (data6 === "QUEUED")) || (data6 === "IN_PROGRESS")) || (data6 === "SUCCEEDED")) || (data6 === "FAILED")) || (data6 === "REJECTED")) || (data6 === "TIMED_OUT")) || (data6 === "CANCELED")) || (data6 === "REMOVED"))){
const err18 = {instancePath:instancePath+"/reported/deploymentStatus",schemaPath:"DeploymentStatus/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values",schema:schema99.enum,parentSchema:schema99,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.deploymentStatusMessage !== undefined){
let data7 = data3.deploymentStatusMessage;
if(typeof data7 !== "string"){
const err19 = {instancePath:instancePath+"/reported/deploymentStatusMessage",schemaPath:"#/properties/reported/properties/deploymentStatusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reported.properties.deploymentStatusMessage.type,parentSchema:schema97.properties.reported.properties.deploymentStatusMessage,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.code !== undefined){
let data8 = data3.code;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/reported/code",schemaPath:"#/properties/reported/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reported.properties.code.type,parentSchema:schema97.properties.reported.properties.code,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.cause !== undefined){
let data9 = data3.cause;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/reported/cause",schemaPath:"#/properties/reported/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reported.properties.cause.type,parentSchema:schema97.properties.reported.properties.cause,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.hint !== undefined){
let data10 = data3.hint;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/reported/hint",schemaPath:"#/properties/reported/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reported.properties.hint.type,parentSchema:schema97.properties.reported.properties.hint,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.retryable !== undefined){
let data11 = data3.retryable;
if(typeof data11 !== "boolean"){
const err23 = {instancePath:instancePath+"/reported/retryable",schemaPath:"#/properties/reported/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema97.properties.reported.properties.retryable.type,parentSchema:schema97.properties.reported.properties.retryable,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.asOf !== undefined){
let data12 = data3.asOf;
if(typeof data12 === "string"){
if(!pattern15.test(data12)){
const err24 = {instancePath:instancePath+"/reported/asOf",schemaPath:"#/properties/reported/properties/asOf/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema97.properties.reported.properties.asOf,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/reported/asOf",schemaPath:"#/properties/reported/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.reported.properties.asOf.type,parentSchema:schema97.properties.reported.properties.asOf,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/reported",schemaPath:"#/properties/reported/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.properties.reported.type,parentSchema:schema97.properties.reported,data:data3};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}

const schema102 = {"$id":"CoreDeletion","type":"object","additionalProperties":false,"required":["task","since"],"properties":{"task":{"type":"string"},"since":{"$ref":"Instant"}}};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreDeletion" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.task === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "task"},message:"must have required property '"+"task"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.since === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "task") || (key0 === "since"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.task !== undefined){
let data0 = data.task;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/task",schemaPath:"#/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.task.type,parentSchema:schema102.properties.task,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.since !== undefined){
let data1 = data.since;
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err4 = {instancePath:instancePath+"/since",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/since",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.type,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Core" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.artifacts === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "artifacts"},message:"must have required property '"+"artifacts"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.device === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "device"},message:"must have required property '"+"device"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.template === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.provisioning === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioning"},message:"must have required property '"+"provisioning"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.links === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.createdAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.updatedAt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema90.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err9 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.artifacts !== undefined){
let data1 = data.artifacts;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "certs") || (key1 === "config"))){
const err11 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema90.properties.artifacts,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.certs !== undefined){
if(!(validate41(data1.certs, {instancePath:instancePath+"/artifacts/certs",parentData:data1,parentDataProperty:"certs",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data1.config !== undefined){
if(!(validate41(data1.config, {instancePath:instancePath+"/artifacts/config",parentData:data1,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.properties.artifacts.type,parentSchema:schema90.properties.artifacts,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.device !== undefined){
if(!(validate67(data.device, {instancePath:instancePath+"/device",parentData:data,parentDataProperty:"device",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.template !== undefined){
if(!(validate71(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.provisioning !== undefined){
let data6 = data.provisioning;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.status === undefined){
const err13 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema100.required,parentSchema:schema100,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.provisioningTemplate === undefined){
const err14 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema100.required,parentSchema:schema100,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.coreVersion === undefined){
const err15 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema100.required,parentSchema:schema100,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data6){
if(!((((((key2 === "status") || (key2 === "provisioningTemplate")) || (key2 === "coreVersion")) || (key2 === "thingArn")) || (key2 === "certificateId")) || (key2 === "certificateArn"))){
const err16 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema100,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.status !== undefined){
let data7 = data6.status;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/provisioning/status",schemaPath:"Provisioning/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.status.type,parentSchema:schema100.properties.status,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!((data7 === "Success") || (data7 === "Failure"))){
const err18 = {instancePath:instancePath+"/provisioning/status",schemaPath:"Provisioning/properties/status/enum",keyword:"enum",params:{allowedValues: schema100.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema100.properties.status.enum,parentSchema:schema100.properties.status,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.provisioningTemplate !== undefined){
let data8 = data6.provisioningTemplate;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/provisioning/provisioningTemplate",schemaPath:"Provisioning/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.provisioningTemplate.type,parentSchema:schema100.properties.provisioningTemplate,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.coreVersion !== undefined){
let data9 = data6.coreVersion;
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/provisioning/coreVersion",schemaPath:"Provisioning/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.coreVersion.type,parentSchema:schema100.properties.coreVersion,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.thingArn !== undefined){
let data10 = data6.thingArn;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/provisioning/thingArn",schemaPath:"Provisioning/properties/thingArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.thingArn.type,parentSchema:schema100.properties.thingArn,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.certificateId !== undefined){
let data11 = data6.certificateId;
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/provisioning/certificateId",schemaPath:"Provisioning/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.certificateId.type,parentSchema:schema100.properties.certificateId,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.certificateArn !== undefined){
let data12 = data6.certificateArn;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/provisioning/certificateArn",schemaPath:"Provisioning/properties/certificateArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.certificateArn.type,parentSchema:schema100.properties.certificateArn,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/provisioning",schemaPath:"Provisioning/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema100.type,parentSchema:schema100,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.brokenComponents !== undefined){
let data13 = data.brokenComponents;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.name === undefined){
const err25 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema101.required,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data14.version === undefined){
const err26 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema101.required,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data14.state === undefined){
const err27 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema101.required,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data14.codes === undefined){
const err28 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'",schema:schema101.required,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data14.at === undefined){
const err29 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema101.required,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data14){
if(!(((((((key3 === "name") || (key3 === "version")) || (key3 === "state")) || (key3 === "codes")) || (key3 === "hint")) || (key3 === "details")) || (key3 === "at"))){
const err30 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.name !== undefined){
let data15 = data14.name;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/brokenComponents/" + i0+"/name",schemaPath:"BrokenComponent/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.name.type,parentSchema:schema101.properties.name,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.version !== undefined){
let data16 = data14.version;
if(typeof data16 !== "string"){
const err32 = {instancePath:instancePath+"/brokenComponents/" + i0+"/version",schemaPath:"BrokenComponent/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.version.type,parentSchema:schema101.properties.version,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.state !== undefined){
let data17 = data14.state;
if(typeof data17 !== "string"){
const err33 = {instancePath:instancePath+"/brokenComponents/" + i0+"/state",schemaPath:"BrokenComponent/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.state.type,parentSchema:schema101.properties.state,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data17 === "BROKEN") || (data17 === "ERRORED"))){
const err34 = {instancePath:instancePath+"/brokenComponents/" + i0+"/state",schemaPath:"BrokenComponent/properties/state/enum",keyword:"enum",params:{allowedValues: schema101.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema101.properties.state.enum,parentSchema:schema101.properties.state,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data14.codes !== undefined){
let data18 = data14.codes;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 !== "string"){
const err35 = {instancePath:instancePath+"/brokenComponents/" + i0+"/codes/" + i1,schemaPath:"BrokenComponent/properties/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.codes.items.type,parentSchema:schema101.properties.codes.items,data:data19};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/brokenComponents/" + i0+"/codes",schemaPath:"BrokenComponent/properties/codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema101.properties.codes.type,parentSchema:schema101.properties.codes,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.hint !== undefined){
let data20 = data14.hint;
if(typeof data20 !== "string"){
const err37 = {instancePath:instancePath+"/brokenComponents/" + i0+"/hint",schemaPath:"BrokenComponent/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.hint.type,parentSchema:schema101.properties.hint,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.details !== undefined){
let data21 = data14.details;
if(typeof data21 !== "string"){
const err38 = {instancePath:instancePath+"/brokenComponents/" + i0+"/details",schemaPath:"BrokenComponent/properties/details/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.details.type,parentSchema:schema101.properties.details,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data14.at !== undefined){
let data22 = data14.at;
if(typeof data22 === "string"){
if(!pattern15.test(data22)){
const err39 = {instancePath:instancePath+"/brokenComponents/" + i0+"/at",schemaPath:"BrokenComponent/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema101.properties.at,data:data22};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/brokenComponents/" + i0+"/at",schemaPath:"BrokenComponent/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.at.type,parentSchema:schema101.properties.at,data:data22};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/brokenComponents/" + i0,schemaPath:"BrokenComponent/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.type,parentSchema:schema101,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/brokenComponents",schemaPath:"#/properties/brokenComponents/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema90.properties.brokenComponents.type,parentSchema:schema90.properties.brokenComponents,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.deletion !== undefined){
if(!(validate73(data.deletion, {instancePath:instancePath+"/deletion",parentData:data,parentDataProperty:"deletion",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
if(data.links !== undefined){
let data24 = data.links;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.self === undefined){
const err43 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema90.properties.links.required,parentSchema:schema90.properties.links,data:data24};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data24.task === undefined){
const err44 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "task"},message:"must have required property '"+"task"+"'",schema:schema90.properties.links.required,parentSchema:schema90.properties.links,data:data24};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data24){
if(!((key4 === "self") || (key4 === "task"))){
const err45 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema90.properties.links,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data24.self !== undefined){
let data25 = data24.self;
if(typeof data25 !== "string"){
const err46 = {instancePath:instancePath+"/links/self",schemaPath:"#/properties/links/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.properties.links.properties.self.type,parentSchema:schema90.properties.links.properties.self,data:data25};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data24.task !== undefined){
let data26 = data24.task;
if(typeof data26 !== "string"){
const err47 = {instancePath:instancePath+"/links/task",schemaPath:"#/properties/links/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.properties.links.properties.task.type,parentSchema:schema90.properties.links.properties.task,data:data26};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.properties.links.type,parentSchema:schema90.properties.links,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data27 = data.createdAt;
if(typeof data27 === "string"){
if(!pattern15.test(data27)){
const err49 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data27};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data27};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data28 = data.updatedAt;
if(typeof data28 === "string"){
if(!pattern15.test(data28)){
const err51 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data28};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data28};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.type,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}

export const CoreDeletion = validate73;

export const Provisioning = validate75;

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Provisioning" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema100.required,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningTemplate === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningTemplate"},message:"must have required property '"+"provisioningTemplate"+"'",schema:schema100.required,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.coreVersion === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coreVersion"},message:"must have required property '"+"coreVersion"+"'",schema:schema100.required,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "status") || (key0 === "provisioningTemplate")) || (key0 === "coreVersion")) || (key0 === "thingArn")) || (key0 === "certificateId")) || (key0 === "certificateArn"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.status.type,parentSchema:schema100.properties.status,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data0 === "Success") || (data0 === "Failure"))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema100.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema100.properties.status.enum,parentSchema:schema100.properties.status,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.provisioningTemplate !== undefined){
let data1 = data.provisioningTemplate;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/provisioningTemplate",schemaPath:"#/properties/provisioningTemplate/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.provisioningTemplate.type,parentSchema:schema100.properties.provisioningTemplate,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.coreVersion !== undefined){
let data2 = data.coreVersion;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/coreVersion",schemaPath:"#/properties/coreVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.coreVersion.type,parentSchema:schema100.properties.coreVersion,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.thingArn !== undefined){
let data3 = data.thingArn;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/thingArn",schemaPath:"#/properties/thingArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.thingArn.type,parentSchema:schema100.properties.thingArn,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.certificateId !== undefined){
let data4 = data.certificateId;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/certificateId",schemaPath:"#/properties/certificateId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.certificateId.type,parentSchema:schema100.properties.certificateId,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.certificateArn !== undefined){
let data5 = data.certificateArn;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/certificateArn",schemaPath:"#/properties/certificateArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.properties.certificateArn.type,parentSchema:schema100.properties.certificateArn,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema100.type,parentSchema:schema100,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

export const Artifact = validate41;

export const Device = validate67;

export const EffectiveDeployment = validate68;

export const TemplateVersion = validate76;

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateVersion" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.name.type,parentSchema:schema98.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema98.properties.version.type,parentSchema:schema98.properties.version,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema98.properties.version,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}

export const CoreTemplate = validate71;

export const BrokenComponent = validate77;

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="BrokenComponent" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.state === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.codes === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.at === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema101.required,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "version")) || (key0 === "state")) || (key0 === "codes")) || (key0 === "hint")) || (key0 === "details")) || (key0 === "at"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.name.type,parentSchema:schema101.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.version.type,parentSchema:schema101.properties.version,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.state !== undefined){
let data2 = data.state;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.state.type,parentSchema:schema101.properties.state,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data2 === "BROKEN") || (data2 === "ERRORED"))){
const err9 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema101.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema101.properties.state.enum,parentSchema:schema101.properties.state,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.codes !== undefined){
let data3 = data.codes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/codes/" + i0,schemaPath:"#/properties/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.codes.items.type,parentSchema:schema101.properties.codes.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/codes",schemaPath:"#/properties/codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema101.properties.codes.type,parentSchema:schema101.properties.codes,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.hint !== undefined){
let data5 = data.hint;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.hint.type,parentSchema:schema101.properties.hint,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.details !== undefined){
let data6 = data.details;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.details.type,parentSchema:schema101.properties.details,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data7 = data.at;
if(typeof data7 === "string"){
if(!pattern15.test(data7)){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema101.properties.at,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema101.properties.at.type,parentSchema:schema101.properties.at,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}

export const FleetSummary = validate78;
const schema109 = {"$id":"FleetSummary","type":"object","additionalProperties":false,"required":["templates","asOf"],"properties":{"templates":{"type":"object","additionalProperties":{"$ref":"FleetTemplate"}},"asOf":{"$ref":"Instant"}}};
const schema110 = {"$id":"FleetTemplate","type":"object","additionalProperties":false,"required":["latestVersion","versions"],"properties":{"latestVersion":{"type":"integer","minimum":0},"versions":{"type":"object","additionalProperties":{"$ref":"FleetVersion"}}}};
const schema111 = {"$id":"FleetVersion","type":"object","additionalProperties":false,"required":["desiredInUse","reportedInUse","lastDeploymentSuccess","lastDeploymentFailed","lastDeploymentInProgress","lastDeploymentQueued","lastDeploymentCanceled","lastDeploymentNone","failures"],"properties":{"desiredInUse":{"type":"integer","minimum":0},"reportedInUse":{"type":"integer","minimum":0},"lastDeploymentSuccess":{"type":"integer","minimum":0},"lastDeploymentFailed":{"type":"integer","minimum":0},"lastDeploymentInProgress":{"type":"integer","minimum":0},"lastDeploymentQueued":{"type":"integer","minimum":0},"lastDeploymentCanceled":{"type":"integer","minimum":0},"lastDeploymentNone":{"type":"integer","minimum":0},"failures":{"type":"object","additionalProperties":{"type":"integer","minimum":1}}}};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="FleetTemplate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.latestVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "latestVersion"},message:"must have required property '"+"latestVersion"+"'",schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.versions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "versions"},message:"must have required property '"+"versions"+"'",schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "latestVersion") || (key0 === "versions"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.latestVersion !== undefined){
let data0 = data.latestVersion;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/latestVersion",schemaPath:"#/properties/latestVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema110.properties.latestVersion.type,parentSchema:schema110.properties.latestVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/latestVersion",schemaPath:"#/properties/latestVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema110.properties.latestVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.versions !== undefined){
let data1 = data.versions;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.desiredInUse === undefined){
const err5 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "desiredInUse"},message:"must have required property '"+"desiredInUse"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.reportedInUse === undefined){
const err6 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "reportedInUse"},message:"must have required property '"+"reportedInUse"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.lastDeploymentSuccess === undefined){
const err7 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "lastDeploymentSuccess"},message:"must have required property '"+"lastDeploymentSuccess"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.lastDeploymentFailed === undefined){
const err8 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "lastDeploymentFailed"},message:"must have required property '"+"lastDeploymentFailed"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.lastDeploymentInProgress === undefined){
const err9 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "lastDeploymentInProgress"},message:"must have required property '"+"lastDeploymentInProgress"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2.lastDeploymentQueued === undefined){
const err10 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "lastDeploymentQueued"},message:"must have required property '"+"lastDeploymentQueued"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2.lastDeploymentCanceled === undefined){
const err11 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "lastDeploymentCanceled"},message:"must have required property '"+"lastDeploymentCanceled"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2.lastDeploymentNone === undefined){
const err12 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "lastDeploymentNone"},message:"must have required property '"+"lastDeploymentNone"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2.failures === undefined){
const err13 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/required",keyword:"required",params:{missingProperty: "failures"},message:"must have required property '"+"failures"+"'",schema:schema111.required,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data2){
if(!(func28.call(schema111.properties, key2))){
const err14 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.desiredInUse !== undefined){
let data3 = data2.desiredInUse;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/desiredInUse",schemaPath:"FleetVersion/properties/desiredInUse/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.desiredInUse.type,parentSchema:schema111.properties.desiredInUse,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/desiredInUse",schemaPath:"FleetVersion/properties/desiredInUse/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.desiredInUse,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data2.reportedInUse !== undefined){
let data4 = data2.reportedInUse;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reportedInUse",schemaPath:"FleetVersion/properties/reportedInUse/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.reportedInUse.type,parentSchema:schema111.properties.reportedInUse,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/reportedInUse",schemaPath:"FleetVersion/properties/reportedInUse/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.reportedInUse,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data2.lastDeploymentSuccess !== undefined){
let data5 = data2.lastDeploymentSuccess;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err19 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentSuccess",schemaPath:"FleetVersion/properties/lastDeploymentSuccess/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentSuccess.type,parentSchema:schema111.properties.lastDeploymentSuccess,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err20 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentSuccess",schemaPath:"FleetVersion/properties/lastDeploymentSuccess/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentSuccess,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data2.lastDeploymentFailed !== undefined){
let data6 = data2.lastDeploymentFailed;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err21 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentFailed",schemaPath:"FleetVersion/properties/lastDeploymentFailed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentFailed.type,parentSchema:schema111.properties.lastDeploymentFailed,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err22 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentFailed",schemaPath:"FleetVersion/properties/lastDeploymentFailed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentFailed,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data2.lastDeploymentInProgress !== undefined){
let data7 = data2.lastDeploymentInProgress;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err23 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentInProgress",schemaPath:"FleetVersion/properties/lastDeploymentInProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentInProgress.type,parentSchema:schema111.properties.lastDeploymentInProgress,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentInProgress",schemaPath:"FleetVersion/properties/lastDeploymentInProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentInProgress,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data2.lastDeploymentQueued !== undefined){
let data8 = data2.lastDeploymentQueued;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err25 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentQueued",schemaPath:"FleetVersion/properties/lastDeploymentQueued/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentQueued.type,parentSchema:schema111.properties.lastDeploymentQueued,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err26 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentQueued",schemaPath:"FleetVersion/properties/lastDeploymentQueued/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentQueued,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data2.lastDeploymentCanceled !== undefined){
let data9 = data2.lastDeploymentCanceled;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err27 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentCanceled",schemaPath:"FleetVersion/properties/lastDeploymentCanceled/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentCanceled.type,parentSchema:schema111.properties.lastDeploymentCanceled,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err28 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentCanceled",schemaPath:"FleetVersion/properties/lastDeploymentCanceled/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentCanceled,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data2.lastDeploymentNone !== undefined){
let data10 = data2.lastDeploymentNone;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err29 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentNone",schemaPath:"FleetVersion/properties/lastDeploymentNone/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentNone.type,parentSchema:schema111.properties.lastDeploymentNone,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err30 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/lastDeploymentNone",schemaPath:"FleetVersion/properties/lastDeploymentNone/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentNone,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data2.failures !== undefined){
let data11 = data2.failures;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data12 = data11[key3];
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err31 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/failures/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/properties/failures/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.failures.additionalProperties.type,parentSchema:schema111.properties.failures.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/failures/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/properties/failures/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema111.properties.failures.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/failures",schemaPath:"FleetVersion/properties/failures/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema111.properties.failures.type,parentSchema:schema111.properties.failures,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/versions/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"FleetVersion/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema111.type,parentSchema:schema111,data:data2};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema110.properties.versions.type,parentSchema:schema110.properties.versions,data:data1};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema110.type,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="FleetSummary" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.templates === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "templates"},message:"must have required property '"+"templates"+"'",schema:schema109.required,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.asOf === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asOf"},message:"must have required property '"+"asOf"+"'",schema:schema109.required,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "templates") || (key0 === "asOf"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.templates !== undefined){
let data0 = data.templates;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate79(data0[key1], {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema109.properties.templates.type,parentSchema:schema109.properties.templates,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.asOf !== undefined){
let data2 = data.asOf;
if(typeof data2 === "string"){
if(!pattern15.test(data2)){
const err4 = {instancePath:instancePath+"/asOf",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/asOf",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema109.type,parentSchema:schema109,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}

export const FleetTemplate = validate79;

export const FleetVersion = validate81;

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="FleetVersion" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.desiredInUse === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "desiredInUse"},message:"must have required property '"+"desiredInUse"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reportedInUse === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reportedInUse"},message:"must have required property '"+"reportedInUse"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.lastDeploymentSuccess === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastDeploymentSuccess"},message:"must have required property '"+"lastDeploymentSuccess"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.lastDeploymentFailed === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastDeploymentFailed"},message:"must have required property '"+"lastDeploymentFailed"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.lastDeploymentInProgress === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastDeploymentInProgress"},message:"must have required property '"+"lastDeploymentInProgress"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.lastDeploymentQueued === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastDeploymentQueued"},message:"must have required property '"+"lastDeploymentQueued"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.lastDeploymentCanceled === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastDeploymentCanceled"},message:"must have required property '"+"lastDeploymentCanceled"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.lastDeploymentNone === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastDeploymentNone"},message:"must have required property '"+"lastDeploymentNone"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.failures === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failures"},message:"must have required property '"+"failures"+"'",schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema111.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.desiredInUse !== undefined){
let data0 = data.desiredInUse;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err10 = {instancePath:instancePath+"/desiredInUse",schemaPath:"#/properties/desiredInUse/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.desiredInUse.type,parentSchema:schema111.properties.desiredInUse,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err11 = {instancePath:instancePath+"/desiredInUse",schemaPath:"#/properties/desiredInUse/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.desiredInUse,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.reportedInUse !== undefined){
let data1 = data.reportedInUse;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err12 = {instancePath:instancePath+"/reportedInUse",schemaPath:"#/properties/reportedInUse/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.reportedInUse.type,parentSchema:schema111.properties.reportedInUse,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err13 = {instancePath:instancePath+"/reportedInUse",schemaPath:"#/properties/reportedInUse/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.reportedInUse,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.lastDeploymentSuccess !== undefined){
let data2 = data.lastDeploymentSuccess;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err14 = {instancePath:instancePath+"/lastDeploymentSuccess",schemaPath:"#/properties/lastDeploymentSuccess/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentSuccess.type,parentSchema:schema111.properties.lastDeploymentSuccess,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/lastDeploymentSuccess",schemaPath:"#/properties/lastDeploymentSuccess/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentSuccess,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.lastDeploymentFailed !== undefined){
let data3 = data.lastDeploymentFailed;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err16 = {instancePath:instancePath+"/lastDeploymentFailed",schemaPath:"#/properties/lastDeploymentFailed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentFailed.type,parentSchema:schema111.properties.lastDeploymentFailed,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err17 = {instancePath:instancePath+"/lastDeploymentFailed",schemaPath:"#/properties/lastDeploymentFailed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentFailed,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.lastDeploymentInProgress !== undefined){
let data4 = data.lastDeploymentInProgress;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err18 = {instancePath:instancePath+"/lastDeploymentInProgress",schemaPath:"#/properties/lastDeploymentInProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentInProgress.type,parentSchema:schema111.properties.lastDeploymentInProgress,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err19 = {instancePath:instancePath+"/lastDeploymentInProgress",schemaPath:"#/properties/lastDeploymentInProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentInProgress,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.lastDeploymentQueued !== undefined){
let data5 = data.lastDeploymentQueued;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err20 = {instancePath:instancePath+"/lastDeploymentQueued",schemaPath:"#/properties/lastDeploymentQueued/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentQueued.type,parentSchema:schema111.properties.lastDeploymentQueued,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err21 = {instancePath:instancePath+"/lastDeploymentQueued",schemaPath:"#/properties/lastDeploymentQueued/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentQueued,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.lastDeploymentCanceled !== undefined){
let data6 = data.lastDeploymentCanceled;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err22 = {instancePath:instancePath+"/lastDeploymentCanceled",schemaPath:"#/properties/lastDeploymentCanceled/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentCanceled.type,parentSchema:schema111.properties.lastDeploymentCanceled,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err23 = {instancePath:instancePath+"/lastDeploymentCanceled",schemaPath:"#/properties/lastDeploymentCanceled/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentCanceled,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.lastDeploymentNone !== undefined){
let data7 = data.lastDeploymentNone;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/lastDeploymentNone",schemaPath:"#/properties/lastDeploymentNone/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.lastDeploymentNone.type,parentSchema:schema111.properties.lastDeploymentNone,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/lastDeploymentNone",schemaPath:"#/properties/lastDeploymentNone/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema111.properties.lastDeploymentNone,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.failures !== undefined){
let data8 = data.failures;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
let data9 = data8[key1];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err26 = {instancePath:instancePath+"/failures/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/failures/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema111.properties.failures.additionalProperties.type,parentSchema:schema111.properties.failures.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/failures/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/failures/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema111.properties.failures.additionalProperties,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema111.properties.failures.type,parentSchema:schema111.properties.failures,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema111.type,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}

export const CoreSummary = validate82;
const schema114 = {"$id":"CoreSummary","type":"object","additionalProperties":false,"required":["name","provisioningStatus","template","createdAt","updatedAt"],"properties":{"name":{"$ref":"ThingName"},"provisioningStatus":{"type":"string","enum":["Success","Failure"]},"template":{"$ref":"CoreTemplate"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"Instant"}}};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreSummary" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema114.required,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provisioningStatus === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provisioningStatus"},message:"must have required property '"+"provisioningStatus"+"'",schema:schema114.required,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.template === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema114.required,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.createdAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema114.required,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.updatedAt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema114.required,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "provisioningStatus")) || (key0 === "template")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.provisioningStatus !== undefined){
let data1 = data.provisioningStatus;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/provisioningStatus",schemaPath:"#/properties/provisioningStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema114.properties.provisioningStatus.type,parentSchema:schema114.properties.provisioningStatus,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data1 === "Success") || (data1 === "Failure"))){
const err9 = {instancePath:instancePath+"/provisioningStatus",schemaPath:"#/properties/provisioningStatus/enum",keyword:"enum",params:{allowedValues: schema114.properties.provisioningStatus.enum},message:"must be equal to one of the allowed values",schema:schema114.properties.provisioningStatus.enum,parentSchema:schema114.properties.provisioningStatus,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.template !== undefined){
if(!(validate71(data.template, {instancePath:instancePath+"/template",parentData:data,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.createdAt !== undefined){
let data3 = data.createdAt;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err10 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data4 = data.updatedAt;
if(typeof data4 === "string"){
if(!pattern15.test(data4)){
const err12 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/updatedAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema114.type,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

export const CoreList = validate84;
const schema118 = {"$id":"CoreList","type":"object","additionalProperties":false,"required":["cores"],"properties":{"cores":{"type":"array","items":{"$ref":"CoreSummary"}},"pagination":{"$ref":"ThingPagination"}}};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cores === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema118.required,parentSchema:schema118,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "cores") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema118,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cores !== undefined){
let data0 = data.cores;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate82(data0[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema118.properties.cores.type,parentSchema:schema118.properties.cores,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.thingName === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "thingName")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.thingName !== undefined){
let data5 = data4.thingName;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema118.type,parentSchema:schema118,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

export const TemplateName = validate86;
const schema120 = {"$id":"TemplateName","type":"string","pattern":"^[A-Za-z0-9_-]{1,80}$"};
const pattern47 = new RegExp("^[A-Za-z0-9_-]{1,80}$", "u");

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateName" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern47.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_-]{1,80}$",parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema120.type,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}

export const Component = validate87;
const schema121 = {"$id":"Component","type":"object","additionalProperties":false,"required":["key","version"],"properties":{"key":{"type":"string","pattern":"^[A-Za-z0-9_.-]{1,128}$"},"version":{"type":"string","pattern":"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$","maxLength":64},"configurationUpdate":{"type":"object","additionalProperties":false,"properties":{"merge":{"type":"string"},"reset":{"type":"array","maxItems":100,"items":{"type":"string","maxLength":256}}}},"runWith":{"type":"object","additionalProperties":false,"properties":{"posixUser":{"type":"string","minLength":1},"windowsUser":{"type":"string","minLength":1},"systemResourceLimits":{"type":"object","additionalProperties":false,"properties":{"cpus":{"type":"number","minimum":0.01},"memory":{"type":"integer","minimum":1}}}}}}};
const pattern48 = new RegExp("^[A-Za-z0-9_.-]{1,128}$", "u");
const pattern49 = new RegExp("^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", "u");

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Component" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "version")) || (key0 === "configurationUpdate")) || (key0 === "runWith"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(!pattern48.test(data0)){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]{1,128}$"+"\"",schema:"^[A-Za-z0-9_.-]{1,128}$",parentSchema:schema121.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.key.type,parentSchema:schema121.properties.key,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema121.properties.version,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern49.test(data1)){
const err6 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"},message:"must match pattern \""+"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"+"\"",schema:"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",parentSchema:schema121.properties.version,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.version.type,parentSchema:schema121.properties.version,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.configurationUpdate !== undefined){
let data2 = data.configurationUpdate;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "merge") || (key1 === "reset"))){
const err8 = {instancePath:instancePath+"/configurationUpdate",schemaPath:"#/properties/configurationUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.configurationUpdate,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.merge !== undefined){
let data3 = data2.merge;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/configurationUpdate/merge",schemaPath:"#/properties/configurationUpdate/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.merge.type,parentSchema:schema121.properties.configurationUpdate.properties.merge,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.reset !== undefined){
let data4 = data2.reset;
if(Array.isArray(data4)){
if(data4.length > 100){
const err10 = {instancePath:instancePath+"/configurationUpdate/reset",schemaPath:"#/properties/configurationUpdate/properties/reset/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func2(data5) > 256){
const err11 = {instancePath:instancePath+"/configurationUpdate/reset/" + i0,schemaPath:"#/properties/configurationUpdate/properties/reset/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/configurationUpdate/reset/" + i0,schemaPath:"#/properties/configurationUpdate/properties/reset/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.reset.items.type,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/configurationUpdate/reset",schemaPath:"#/properties/configurationUpdate/properties/reset/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema121.properties.configurationUpdate.properties.reset.type,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/configurationUpdate",schemaPath:"#/properties/configurationUpdate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.configurationUpdate.type,parentSchema:schema121.properties.configurationUpdate,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.runWith !== undefined){
let data6 = data.runWith;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((key2 === "posixUser") || (key2 === "windowsUser")) || (key2 === "systemResourceLimits"))){
const err15 = {instancePath:instancePath+"/runWith",schemaPath:"#/properties/runWith/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.posixUser !== undefined){
let data7 = data6.posixUser;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err16 = {instancePath:instancePath+"/runWith/posixUser",schemaPath:"#/properties/runWith/properties/posixUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.posixUser,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/runWith/posixUser",schemaPath:"#/properties/runWith/properties/posixUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.posixUser.type,parentSchema:schema121.properties.runWith.properties.posixUser,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.windowsUser !== undefined){
let data8 = data6.windowsUser;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err18 = {instancePath:instancePath+"/runWith/windowsUser",schemaPath:"#/properties/runWith/properties/windowsUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/runWith/windowsUser",schemaPath:"#/properties/runWith/properties/windowsUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.windowsUser.type,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.systemResourceLimits !== undefined){
let data9 = data6.systemResourceLimits;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!((key3 === "cpus") || (key3 === "memory"))){
const err20 = {instancePath:instancePath+"/runWith/systemResourceLimits",schemaPath:"#/properties/runWith/properties/systemResourceLimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.cpus !== undefined){
let data10 = data9.cpus;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0.01 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/runWith/systemResourceLimits/cpus",schemaPath:"#/properties/runWith/properties/systemResourceLimits/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/runWith/systemResourceLimits/cpus",schemaPath:"#/properties/runWith/properties/systemResourceLimits/properties/cpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.memory !== undefined){
let data11 = data9.memory;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/runWith/systemResourceLimits/memory",schemaPath:"#/properties/runWith/properties/systemResourceLimits/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/runWith/systemResourceLimits/memory",schemaPath:"#/properties/runWith/properties/systemResourceLimits/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/runWith/systemResourceLimits",schemaPath:"#/properties/runWith/properties/systemResourceLimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.properties.systemResourceLimits.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/runWith",schemaPath:"#/properties/runWith/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.type,parentSchema:schema121.properties.runWith,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.type,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}

export const JobConfig = validate88;
const schema122 = {"$id":"JobConfig","type":"object","additionalProperties":false,"properties":{"jobExecutionsRolloutConfig":{"type":"object","additionalProperties":false,"properties":{"maximumPerMinute":{"type":"integer","minimum":1,"maximum":1000},"exponentialRate":{"type":"object","additionalProperties":false,"required":["baseRatePerMinute","incrementFactor","rateIncreaseCriteria"],"properties":{"baseRatePerMinute":{"type":"integer","minimum":1,"maximum":1000},"incrementFactor":{"type":"number","minimum":1.1,"maximum":5},"rateIncreaseCriteria":{"type":"object","additionalProperties":false,"properties":{"numberOfNotifiedThings":{"type":"integer","minimum":1},"numberOfSucceededThings":{"type":"integer","minimum":1}}}}}}},"abortConfig":{"type":"object","additionalProperties":false,"required":["criteriaList"],"properties":{"criteriaList":{"type":"array","minItems":1,"maxItems":10,"items":{"type":"object","additionalProperties":false,"required":["failureType","action","thresholdPercentage","minNumberOfExecutedThings"],"properties":{"failureType":{"type":"string","enum":["FAILED","REJECTED","TIMED_OUT","ALL"]},"action":{"type":"string","enum":["CANCEL"]},"thresholdPercentage":{"type":"number","minimum":1,"maximum":100},"minNumberOfExecutedThings":{"type":"integer","minimum":1}}}}}},"timeoutConfig":{"type":"object","additionalProperties":false,"properties":{"inProgressTimeoutInMinutes":{"type":"integer","minimum":1,"maximum":10080}}}}};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="JobConfig" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "jobExecutionsRolloutConfig") || (key0 === "abortConfig")) || (key0 === "timeoutConfig"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.jobExecutionsRolloutConfig !== undefined){
let data0 = data.jobExecutionsRolloutConfig;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "maximumPerMinute") || (key1 === "exponentialRate"))){
const err1 = {instancePath:instancePath+"/jobExecutionsRolloutConfig",schemaPath:"#/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.maximumPerMinute !== undefined){
let data1 = data0.maximumPerMinute;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data0.exponentialRate !== undefined){
let data2 = data0.exponentialRate;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.baseRatePerMinute === undefined){
const err5 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.incrementFactor === undefined){
const err6 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.rateIncreaseCriteria === undefined){
const err7 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key2 in data2){
if(!(((key2 === "baseRatePerMinute") || (key2 === "incrementFactor")) || (key2 === "rateIncreaseCriteria"))){
const err8 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.baseRatePerMinute !== undefined){
let data3 = data2.baseRatePerMinute;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.incrementFactor !== undefined){
let data4 = data2.incrementFactor;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 5 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1.1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.rateIncreaseCriteria !== undefined){
let data5 = data2.rateIncreaseCriteria;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
if(!((key3 === "numberOfNotifiedThings") || (key3 === "numberOfSucceededThings"))){
const err15 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.numberOfNotifiedThings !== undefined){
let data6 = data5.numberOfNotifiedThings;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data5.numberOfSucceededThings !== undefined){
let data7 = data5.numberOfSucceededThings;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err18 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"#/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/jobExecutionsRolloutConfig",schemaPath:"#/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data0};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.abortConfig !== undefined){
let data8 = data.abortConfig;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.criteriaList === undefined){
const err23 = {instancePath:instancePath+"/abortConfig",schemaPath:"#/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key4 in data8){
if(!(key4 === "criteriaList")){
const err24 = {instancePath:instancePath+"/abortConfig",schemaPath:"#/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.criteriaList !== undefined){
let data9 = data8.criteriaList;
if(Array.isArray(data9)){
if(data9.length > 10){
const err25 = {instancePath:instancePath+"/abortConfig/criteriaList",schemaPath:"#/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9.length < 1){
const err26 = {instancePath:instancePath+"/abortConfig/criteriaList",schemaPath:"#/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.failureType === undefined){
const err27 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0,schemaPath:"#/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.action === undefined){
const err28 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0,schemaPath:"#/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10.thresholdPercentage === undefined){
const err29 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0,schemaPath:"#/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10.minNumberOfExecutedThings === undefined){
const err30 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0,schemaPath:"#/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key5 in data10){
if(!((((key5 === "failureType") || (key5 === "action")) || (key5 === "thresholdPercentage")) || (key5 === "minNumberOfExecutedThings"))){
const err31 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0,schemaPath:"#/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.failureType !== undefined){
let data11 = data10.failureType;
if(typeof data11 !== "string"){
const err32 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data11 === "FAILED") || (data11 === "REJECTED")) || (data11 === "TIMED_OUT")) || (data11 === "ALL"))){
const err33 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.action !== undefined){
let data12 = data10.action;
if(typeof data12 !== "string"){
const err34 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/action",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(data12 === "CANCEL")){
const err35 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/action",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.thresholdPercentage !== undefined){
let data13 = data10.thresholdPercentage;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
const err36 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err37 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data10.minNumberOfExecutedThings !== undefined){
let data14 = data10.minNumberOfExecutedThings;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err39 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err40 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"#/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/abortConfig/criteriaList/" + i0,schemaPath:"#/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data10};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/abortConfig/criteriaList",schemaPath:"#/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data9};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/abortConfig",schemaPath:"#/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data8};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.timeoutConfig !== undefined){
let data15 = data.timeoutConfig;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!(key6 === "inProgressTimeoutInMinutes")){
const err44 = {instancePath:instancePath+"/timeoutConfig",schemaPath:"#/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data15.inProgressTimeoutInMinutes !== undefined){
let data16 = data15.inProgressTimeoutInMinutes;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err45 = {instancePath:instancePath+"/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"#/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 10080 || isNaN(data16)){
const err46 = {instancePath:instancePath+"/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"#/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"#/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/timeoutConfig",schemaPath:"#/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}

export const DeploymentPolicies = validate89;
const schema123 = {"$id":"DeploymentPolicies","type":"object","additionalProperties":false,"properties":{"failureHandlingPolicy":{"type":"string","enum":["ROLLBACK","DO_NOTHING"]},"componentUpdatePolicy":{"type":"object","additionalProperties":false,"properties":{"timeoutInSeconds":{"type":"integer","minimum":1,"maximum":2147483647},"action":{"type":"string","enum":["NOTIFY_COMPONENTS","SKIP_NOTIFY_COMPONENTS"]}}},"configurationValidationPolicy":{"type":"object","additionalProperties":false,"properties":{"timeoutInSeconds":{"type":"integer","minimum":1,"maximum":2147483647}}}}};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentPolicies" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "failureHandlingPolicy") || (key0 === "componentUpdatePolicy")) || (key0 === "configurationValidationPolicy"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.failureHandlingPolicy !== undefined){
let data0 = data.failureHandlingPolicy;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/failureHandlingPolicy",schemaPath:"#/properties/failureHandlingPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.failureHandlingPolicy.type,parentSchema:schema123.properties.failureHandlingPolicy,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "ROLLBACK") || (data0 === "DO_NOTHING"))){
const err2 = {instancePath:instancePath+"/failureHandlingPolicy",schemaPath:"#/properties/failureHandlingPolicy/enum",keyword:"enum",params:{allowedValues: schema123.properties.failureHandlingPolicy.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.failureHandlingPolicy.enum,parentSchema:schema123.properties.failureHandlingPolicy,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.componentUpdatePolicy !== undefined){
let data1 = data.componentUpdatePolicy;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "timeoutInSeconds") || (key1 === "action"))){
const err3 = {instancePath:instancePath+"/componentUpdatePolicy",schemaPath:"#/properties/componentUpdatePolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.componentUpdatePolicy,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.timeoutInSeconds !== undefined){
let data2 = data1.timeoutInSeconds;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/componentUpdatePolicy/timeoutInSeconds",schemaPath:"#/properties/componentUpdatePolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 2147483647 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/componentUpdatePolicy/timeoutInSeconds",schemaPath:"#/properties/componentUpdatePolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/componentUpdatePolicy/timeoutInSeconds",schemaPath:"#/properties/componentUpdatePolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data1.action !== undefined){
let data3 = data1.action;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/componentUpdatePolicy/action",schemaPath:"#/properties/componentUpdatePolicy/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.componentUpdatePolicy.properties.action.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data3 === "NOTIFY_COMPONENTS") || (data3 === "SKIP_NOTIFY_COMPONENTS"))){
const err8 = {instancePath:instancePath+"/componentUpdatePolicy/action",schemaPath:"#/properties/componentUpdatePolicy/properties/action/enum",keyword:"enum",params:{allowedValues: schema123.properties.componentUpdatePolicy.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.componentUpdatePolicy.properties.action.enum,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/componentUpdatePolicy",schemaPath:"#/properties/componentUpdatePolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.componentUpdatePolicy.type,parentSchema:schema123.properties.componentUpdatePolicy,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.configurationValidationPolicy !== undefined){
let data4 = data.configurationValidationPolicy;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(key2 === "timeoutInSeconds")){
const err10 = {instancePath:instancePath+"/configurationValidationPolicy",schemaPath:"#/properties/configurationValidationPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.configurationValidationPolicy,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.timeoutInSeconds !== undefined){
let data5 = data4.timeoutInSeconds;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/configurationValidationPolicy/timeoutInSeconds",schemaPath:"#/properties/configurationValidationPolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/configurationValidationPolicy/timeoutInSeconds",schemaPath:"#/properties/configurationValidationPolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/configurationValidationPolicy/timeoutInSeconds",schemaPath:"#/properties/configurationValidationPolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/configurationValidationPolicy",schemaPath:"#/properties/configurationValidationPolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.configurationValidationPolicy.type,parentSchema:schema123.properties.configurationValidationPolicy,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.type,parentSchema:schema123,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}

export const DeploymentStatus = validate90;

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentStatus" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.type,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((data === "None") || (data === "QUEUED")) || (data === "IN_PROGRESS")) || (data === "SUCCEEDED")) || (data === "FAILED")) || (data === "REJECTED")) || (data === "TIMED_OUT")) || (data === "CANCELED")) || (data === "REMOVED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values",schema:schema99.enum,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}

export const TemplateRequest = validate91;
const schema125 = {"$id":"TemplateRequest","type":"object","additionalProperties":false,"required":["name","components"],"properties":{"name":{"$ref":"TemplateName"},"components":{"$ref":"Components"},"jobConfig":{"$ref":"JobConfig"},"deploymentPolicies":{"$ref":"DeploymentPolicies"},"enabled":{"type":"boolean"}}};
const schema127 = {"$id":"Components","type":"array","minItems":1,"maxItems":200,"items":{"$ref":"Component"}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Components" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 200){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.key === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"Component/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema121.required,parentSchema:schema121,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.version === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"Component/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema121.required,parentSchema:schema121,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!((((key0 === "key") || (key0 === "version")) || (key0 === "configurationUpdate")) || (key0 === "runWith"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"Component/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema121,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.key !== undefined){
let data1 = data0.key;
if(typeof data1 === "string"){
if(!pattern48.test(data1)){
const err5 = {instancePath:instancePath+"/" + i0+"/key",schemaPath:"Component/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]{1,128}$"+"\"",schema:"^[A-Za-z0-9_.-]{1,128}$",parentSchema:schema121.properties.key,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/" + i0+"/key",schemaPath:"Component/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.key.type,parentSchema:schema121.properties.key,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.version !== undefined){
let data2 = data0.version;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err7 = {instancePath:instancePath+"/" + i0+"/version",schemaPath:"Component/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema121.properties.version,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern49.test(data2)){
const err8 = {instancePath:instancePath+"/" + i0+"/version",schemaPath:"Component/properties/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"},message:"must match pattern \""+"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"+"\"",schema:"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",parentSchema:schema121.properties.version,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/" + i0+"/version",schemaPath:"Component/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.version.type,parentSchema:schema121.properties.version,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.configurationUpdate !== undefined){
let data3 = data0.configurationUpdate;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "merge") || (key1 === "reset"))){
const err10 = {instancePath:instancePath+"/" + i0+"/configurationUpdate",schemaPath:"Component/properties/configurationUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.configurationUpdate,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.merge !== undefined){
let data4 = data3.merge;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/" + i0+"/configurationUpdate/merge",schemaPath:"Component/properties/configurationUpdate/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.merge.type,parentSchema:schema121.properties.configurationUpdate.properties.merge,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.reset !== undefined){
let data5 = data3.reset;
if(Array.isArray(data5)){
if(data5.length > 100){
const err12 = {instancePath:instancePath+"/" + i0+"/configurationUpdate/reset",schemaPath:"Component/properties/configurationUpdate/properties/reset/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func2(data6) > 256){
const err13 = {instancePath:instancePath+"/" + i0+"/configurationUpdate/reset/" + i1,schemaPath:"Component/properties/configurationUpdate/properties/reset/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0+"/configurationUpdate/reset/" + i1,schemaPath:"Component/properties/configurationUpdate/properties/reset/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.reset.items.type,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0+"/configurationUpdate/reset",schemaPath:"Component/properties/configurationUpdate/properties/reset/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema121.properties.configurationUpdate.properties.reset.type,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/" + i0+"/configurationUpdate",schemaPath:"Component/properties/configurationUpdate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.configurationUpdate.type,parentSchema:schema121.properties.configurationUpdate,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.runWith !== undefined){
let data7 = data0.runWith;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!(((key2 === "posixUser") || (key2 === "windowsUser")) || (key2 === "systemResourceLimits"))){
const err17 = {instancePath:instancePath+"/" + i0+"/runWith",schemaPath:"Component/properties/runWith/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.posixUser !== undefined){
let data8 = data7.posixUser;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err18 = {instancePath:instancePath+"/" + i0+"/runWith/posixUser",schemaPath:"Component/properties/runWith/properties/posixUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.posixUser,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/" + i0+"/runWith/posixUser",schemaPath:"Component/properties/runWith/properties/posixUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.posixUser.type,parentSchema:schema121.properties.runWith.properties.posixUser,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.windowsUser !== undefined){
let data9 = data7.windowsUser;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err20 = {instancePath:instancePath+"/" + i0+"/runWith/windowsUser",schemaPath:"Component/properties/runWith/properties/windowsUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/" + i0+"/runWith/windowsUser",schemaPath:"Component/properties/runWith/properties/windowsUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.windowsUser.type,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.systemResourceLimits !== undefined){
let data10 = data7.systemResourceLimits;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!((key3 === "cpus") || (key3 === "memory"))){
const err22 = {instancePath:instancePath+"/" + i0+"/runWith/systemResourceLimits",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.cpus !== undefined){
let data11 = data10.cpus;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0.01 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/" + i0+"/runWith/systemResourceLimits/cpus",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/" + i0+"/runWith/systemResourceLimits/cpus",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/cpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.memory !== undefined){
let data12 = data10.memory;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err25 = {instancePath:instancePath+"/" + i0+"/runWith/systemResourceLimits/memory",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/" + i0+"/runWith/systemResourceLimits/memory",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/" + i0+"/runWith/systemResourceLimits",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.properties.systemResourceLimits.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/" + i0+"/runWith",schemaPath:"Component/properties/runWith/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.type,parentSchema:schema121.properties.runWith,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/" + i0,schemaPath:"Component/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.type,parentSchema:schema121,data:data0};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema127.type,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.components === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "components"},message:"must have required property '"+"components"+"'",schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "components")) || (key0 === "jobConfig")) || (key0 === "deploymentPolicies")) || (key0 === "enabled"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern47.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_-]{1,80}$",parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema120.type,parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.components !== undefined){
if(!(validate92(data.components, {instancePath:instancePath+"/components",parentData:data,parentDataProperty:"components",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.jobConfig !== undefined){
let data2 = data.jobConfig;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "jobExecutionsRolloutConfig") || (key1 === "abortConfig")) || (key1 === "timeoutConfig"))){
const err5 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.jobExecutionsRolloutConfig !== undefined){
let data3 = data2.jobExecutionsRolloutConfig;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!((key2 === "maximumPerMinute") || (key2 === "exponentialRate"))){
const err6 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.maximumPerMinute !== undefined){
let data4 = data3.maximumPerMinute;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data3.exponentialRate !== undefined){
let data5 = data3.exponentialRate;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.baseRatePerMinute === undefined){
const err10 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.incrementFactor === undefined){
const err11 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.rateIncreaseCriteria === undefined){
const err12 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key3 in data5){
if(!(((key3 === "baseRatePerMinute") || (key3 === "incrementFactor")) || (key3 === "rateIncreaseCriteria"))){
const err13 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.baseRatePerMinute !== undefined){
let data6 = data5.baseRatePerMinute;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data5.incrementFactor !== undefined){
let data7 = data5.incrementFactor;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 5 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7 < 1.1 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.rateIncreaseCriteria !== undefined){
let data8 = data5.rateIncreaseCriteria;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
if(!((key4 === "numberOfNotifiedThings") || (key4 === "numberOfSucceededThings"))){
const err20 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.numberOfNotifiedThings !== undefined){
let data9 = data8.numberOfNotifiedThings;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err21 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data8.numberOfSucceededThings !== undefined){
let data10 = data8.numberOfSucceededThings;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err23 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data3};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data2.abortConfig !== undefined){
let data11 = data2.abortConfig;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.criteriaList === undefined){
const err28 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key5 in data11){
if(!(key5 === "criteriaList")){
const err29 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.criteriaList !== undefined){
let data12 = data11.criteriaList;
if(Array.isArray(data12)){
if(data12.length > 10){
const err30 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12.length < 1){
const err31 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.failureType === undefined){
const err32 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.action === undefined){
const err33 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data13.thresholdPercentage === undefined){
const err34 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data13.minNumberOfExecutedThings === undefined){
const err35 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key6 in data13){
if(!((((key6 === "failureType") || (key6 === "action")) || (key6 === "thresholdPercentage")) || (key6 === "minNumberOfExecutedThings"))){
const err36 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.failureType !== undefined){
let data14 = data13.failureType;
if(typeof data14 !== "string"){
const err37 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((((data14 === "FAILED") || (data14 === "REJECTED")) || (data14 === "TIMED_OUT")) || (data14 === "ALL"))){
const err38 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.action !== undefined){
let data15 = data13.action;
if(typeof data15 !== "string"){
const err39 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(data15 === "CANCEL")){
const err40 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.thresholdPercentage !== undefined){
let data16 = data13.thresholdPercentage;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100 || isNaN(data16)){
const err41 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err42 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data13.minNumberOfExecutedThings !== undefined){
let data17 = data13.minNumberOfExecutedThings;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err44 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err45 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
else {
const err46 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data11};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data2.timeoutConfig !== undefined){
let data18 = data2.timeoutConfig;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(key7 === "inProgressTimeoutInMinutes")){
const err49 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data18.inProgressTimeoutInMinutes !== undefined){
let data19 = data18.inProgressTimeoutInMinutes;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err50 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 10080 || isNaN(data19)){
const err51 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err52 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
else {
const err53 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.deploymentPolicies !== undefined){
let data20 = data.deploymentPolicies;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
if(!(((key8 === "failureHandlingPolicy") || (key8 === "componentUpdatePolicy")) || (key8 === "configurationValidationPolicy"))){
const err55 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema123,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data20.failureHandlingPolicy !== undefined){
let data21 = data20.failureHandlingPolicy;
if(typeof data21 !== "string"){
const err56 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.failureHandlingPolicy.type,parentSchema:schema123.properties.failureHandlingPolicy,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((data21 === "ROLLBACK") || (data21 === "DO_NOTHING"))){
const err57 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/enum",keyword:"enum",params:{allowedValues: schema123.properties.failureHandlingPolicy.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.failureHandlingPolicy.enum,parentSchema:schema123.properties.failureHandlingPolicy,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data20.componentUpdatePolicy !== undefined){
let data22 = data20.componentUpdatePolicy;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key9 in data22){
if(!((key9 === "timeoutInSeconds") || (key9 === "action"))){
const err58 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.componentUpdatePolicy,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data22.timeoutInSeconds !== undefined){
let data23 = data22.timeoutInSeconds;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err59 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data23};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 2147483647 || isNaN(data23)){
const err60 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err61 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data22.action !== undefined){
let data24 = data22.action;
if(typeof data24 !== "string"){
const err62 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.componentUpdatePolicy.properties.action.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data24};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!((data24 === "NOTIFY_COMPONENTS") || (data24 === "SKIP_NOTIFY_COMPONENTS"))){
const err63 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/enum",keyword:"enum",params:{allowedValues: schema123.properties.componentUpdatePolicy.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.componentUpdatePolicy.properties.action.enum,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data24};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.componentUpdatePolicy.type,parentSchema:schema123.properties.componentUpdatePolicy,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data20.configurationValidationPolicy !== undefined){
let data25 = data20.configurationValidationPolicy;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key10 in data25){
if(!(key10 === "timeoutInSeconds")){
const err65 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.configurationValidationPolicy,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data25.timeoutInSeconds !== undefined){
let data26 = data25.timeoutInSeconds;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err66 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data26};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 2147483647 || isNaN(data26)){
const err67 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err68 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data26};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
else {
const err69 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.configurationValidationPolicy.type,parentSchema:schema123.properties.configurationValidationPolicy,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.type,parentSchema:schema123,data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.enabled !== undefined){
let data27 = data.enabled;
if(typeof data27 !== "boolean"){
const err71 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema125.properties.enabled.type,parentSchema:schema125.properties.enabled,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema125.type,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

export const TemplateUpdate = validate94;
const schema131 = {"$id":"TemplateUpdate","type":"object","additionalProperties":false,"required":["components"],"properties":{"components":{"$ref":"Components"},"jobConfig":{"$ref":"JobConfig"},"deploymentPolicies":{"$ref":"DeploymentPolicies"},"enabled":{"type":"boolean"},"name":{"type":"string"},"version":{"type":"integer"},"createdAt":{"type":"string"},"updatedAt":{"type":["string","null"]}}};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.components === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "components"},message:"must have required property '"+"components"+"'",schema:schema131.required,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "components") || (key0 === "jobConfig")) || (key0 === "deploymentPolicies")) || (key0 === "enabled")) || (key0 === "name")) || (key0 === "version")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.components !== undefined){
if(!(validate92(data.components, {instancePath:instancePath+"/components",parentData:data,parentDataProperty:"components",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.jobConfig !== undefined){
let data1 = data.jobConfig;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(((key1 === "jobExecutionsRolloutConfig") || (key1 === "abortConfig")) || (key1 === "timeoutConfig"))){
const err2 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.jobExecutionsRolloutConfig !== undefined){
let data2 = data1.jobExecutionsRolloutConfig;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
if(!((key2 === "maximumPerMinute") || (key2 === "exponentialRate"))){
const err3 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.maximumPerMinute !== undefined){
let data3 = data2.maximumPerMinute;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data2.exponentialRate !== undefined){
let data4 = data2.exponentialRate;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.baseRatePerMinute === undefined){
const err7 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.incrementFactor === undefined){
const err8 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.rateIncreaseCriteria === undefined){
const err9 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key3 in data4){
if(!(((key3 === "baseRatePerMinute") || (key3 === "incrementFactor")) || (key3 === "rateIncreaseCriteria"))){
const err10 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.baseRatePerMinute !== undefined){
let data5 = data4.baseRatePerMinute;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data4.incrementFactor !== undefined){
let data6 = data4.incrementFactor;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 5 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6 < 1.1 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.rateIncreaseCriteria !== undefined){
let data7 = data4.rateIncreaseCriteria;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
if(!((key4 === "numberOfNotifiedThings") || (key4 === "numberOfSucceededThings"))){
const err17 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.numberOfNotifiedThings !== undefined){
let data8 = data7.numberOfNotifiedThings;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err18 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data7.numberOfSucceededThings !== undefined){
let data9 = data7.numberOfSucceededThings;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data2};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data1.abortConfig !== undefined){
let data10 = data1.abortConfig;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.criteriaList === undefined){
const err25 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key5 in data10){
if(!(key5 === "criteriaList")){
const err26 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.criteriaList !== undefined){
let data11 = data10.criteriaList;
if(Array.isArray(data11)){
if(data11.length > 10){
const err27 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data11.length < 1){
const err28 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.failureType === undefined){
const err29 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data12.action === undefined){
const err30 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12.thresholdPercentage === undefined){
const err31 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data12.minNumberOfExecutedThings === undefined){
const err32 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key6 in data12){
if(!((((key6 === "failureType") || (key6 === "action")) || (key6 === "thresholdPercentage")) || (key6 === "minNumberOfExecutedThings"))){
const err33 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.failureType !== undefined){
let data13 = data12.failureType;
if(typeof data13 !== "string"){
const err34 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data13 === "FAILED") || (data13 === "REJECTED")) || (data13 === "TIMED_OUT")) || (data13 === "ALL"))){
const err35 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.action !== undefined){
let data14 = data12.action;
if(typeof data14 !== "string"){
const err36 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(data14 === "CANCEL")){
const err37 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data12.thresholdPercentage !== undefined){
let data15 = data12.thresholdPercentage;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 100 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err39 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data12.minNumberOfExecutedThings !== undefined){
let data16 = data12.minNumberOfExecutedThings;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err41 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err42 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data10};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data1.timeoutConfig !== undefined){
let data17 = data1.timeoutConfig;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key7 in data17){
if(!(key7 === "inProgressTimeoutInMinutes")){
const err46 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.inProgressTimeoutInMinutes !== undefined){
let data18 = data17.inProgressTimeoutInMinutes;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err47 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10080 || isNaN(data18)){
const err48 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err49 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data:data1};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.deploymentPolicies !== undefined){
let data19 = data.deploymentPolicies;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 in data19){
if(!(((key8 === "failureHandlingPolicy") || (key8 === "componentUpdatePolicy")) || (key8 === "configurationValidationPolicy"))){
const err52 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema123,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data19.failureHandlingPolicy !== undefined){
let data20 = data19.failureHandlingPolicy;
if(typeof data20 !== "string"){
const err53 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.failureHandlingPolicy.type,parentSchema:schema123.properties.failureHandlingPolicy,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!((data20 === "ROLLBACK") || (data20 === "DO_NOTHING"))){
const err54 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/enum",keyword:"enum",params:{allowedValues: schema123.properties.failureHandlingPolicy.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.failureHandlingPolicy.enum,parentSchema:schema123.properties.failureHandlingPolicy,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data19.componentUpdatePolicy !== undefined){
let data21 = data19.componentUpdatePolicy;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key9 in data21){
if(!((key9 === "timeoutInSeconds") || (key9 === "action"))){
const err55 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.componentUpdatePolicy,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.timeoutInSeconds !== undefined){
let data22 = data21.timeoutInSeconds;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err56 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2147483647 || isNaN(data22)){
const err57 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err58 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data21.action !== undefined){
let data23 = data21.action;
if(typeof data23 !== "string"){
const err59 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.componentUpdatePolicy.properties.action.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data23};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!((data23 === "NOTIFY_COMPONENTS") || (data23 === "SKIP_NOTIFY_COMPONENTS"))){
const err60 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/enum",keyword:"enum",params:{allowedValues: schema123.properties.componentUpdatePolicy.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.componentUpdatePolicy.properties.action.enum,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.componentUpdatePolicy.type,parentSchema:schema123.properties.componentUpdatePolicy,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data19.configurationValidationPolicy !== undefined){
let data24 = data19.configurationValidationPolicy;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key10 in data24){
if(!(key10 === "timeoutInSeconds")){
const err62 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.configurationValidationPolicy,data:data24};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data24.timeoutInSeconds !== undefined){
let data25 = data24.timeoutInSeconds;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err63 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2147483647 || isNaN(data25)){
const err64 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data25};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err65 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
else {
const err66 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.configurationValidationPolicy.type,parentSchema:schema123.properties.configurationValidationPolicy,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.type,parentSchema:schema123,data:data19};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.enabled !== undefined){
let data26 = data.enabled;
if(typeof data26 !== "boolean"){
const err68 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema131.properties.enabled.type,parentSchema:schema131.properties.enabled,data:data26};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.name !== undefined){
let data27 = data.name;
if(typeof data27 !== "string"){
const err69 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.name.type,parentSchema:schema131.properties.name,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.version !== undefined){
let data28 = data.version;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err70 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema131.properties.version.type,parentSchema:schema131.properties.version,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data29 = data.createdAt;
if(typeof data29 !== "string"){
const err71 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.createdAt.type,parentSchema:schema131.properties.createdAt,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data30 = data.updatedAt;
if((typeof data30 !== "string") && (data30 !== null)){
const err72 = {instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: schema131.properties.updatedAt.type},message:"must be string,null",schema:schema131.properties.updatedAt.type,parentSchema:schema131.properties.updatedAt,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema131.type,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}

export const Components = validate92;

export const Template = validate96;
const schema134 = {"$id":"Template","type":"object","additionalProperties":false,"required":["name","version","components","createdAt","updatedAt"],"properties":{"name":{"$ref":"TemplateName"},"version":{"type":"integer","minimum":1},"components":{"$ref":"Components"},"jobConfig":{"$ref":"JobConfig"},"deploymentPolicies":{"$ref":"DeploymentPolicies"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"}}};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Template" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema134.required,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema134.required,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.components === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "components"},message:"must have required property '"+"components"+"'",schema:schema134.required,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.createdAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema134.required,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.updatedAt === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema134.required,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "version")) || (key0 === "components")) || (key0 === "jobConfig")) || (key0 === "deploymentPolicies")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern47.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_-]{1,80}$",parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema120.type,parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema134.properties.version.type,parentSchema:schema134.properties.version,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema134.properties.version,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.components !== undefined){
if(!(validate92(data.components, {instancePath:instancePath+"/components",parentData:data,parentDataProperty:"components",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.jobConfig !== undefined){
let data3 = data.jobConfig;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((key1 === "jobExecutionsRolloutConfig") || (key1 === "abortConfig")) || (key1 === "timeoutConfig"))){
const err10 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.jobExecutionsRolloutConfig !== undefined){
let data4 = data3.jobExecutionsRolloutConfig;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "maximumPerMinute") || (key2 === "exponentialRate"))){
const err11 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.maximumPerMinute !== undefined){
let data5 = data4.maximumPerMinute;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data4.exponentialRate !== undefined){
let data6 = data4.exponentialRate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.baseRatePerMinute === undefined){
const err15 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.incrementFactor === undefined){
const err16 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.rateIncreaseCriteria === undefined){
const err17 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data6){
if(!(((key3 === "baseRatePerMinute") || (key3 === "incrementFactor")) || (key3 === "rateIncreaseCriteria"))){
const err18 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.baseRatePerMinute !== undefined){
let data7 = data6.baseRatePerMinute;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data6.incrementFactor !== undefined){
let data8 = data6.incrementFactor;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 5 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8 < 1.1 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.rateIncreaseCriteria !== undefined){
let data9 = data6.rateIncreaseCriteria;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(!((key4 === "numberOfNotifiedThings") || (key4 === "numberOfSucceededThings"))){
const err25 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.numberOfNotifiedThings !== undefined){
let data10 = data9.numberOfNotifiedThings;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err26 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err27 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data9.numberOfSucceededThings !== undefined){
let data11 = data9.numberOfSucceededThings;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err28 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data3.abortConfig !== undefined){
let data12 = data3.abortConfig;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.criteriaList === undefined){
const err33 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key5 in data12){
if(!(key5 === "criteriaList")){
const err34 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.criteriaList !== undefined){
let data13 = data12.criteriaList;
if(Array.isArray(data13)){
if(data13.length > 10){
const err35 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data13.length < 1){
const err36 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.failureType === undefined){
const err37 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data14.action === undefined){
const err38 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data14.thresholdPercentage === undefined){
const err39 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data14.minNumberOfExecutedThings === undefined){
const err40 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key6 in data14){
if(!((((key6 === "failureType") || (key6 === "action")) || (key6 === "thresholdPercentage")) || (key6 === "minNumberOfExecutedThings"))){
const err41 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.failureType !== undefined){
let data15 = data14.failureType;
if(typeof data15 !== "string"){
const err42 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((((data15 === "FAILED") || (data15 === "REJECTED")) || (data15 === "TIMED_OUT")) || (data15 === "ALL"))){
const err43 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data14.action !== undefined){
let data16 = data14.action;
if(typeof data16 !== "string"){
const err44 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(data16 === "CANCEL")){
const err45 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.thresholdPercentage !== undefined){
let data17 = data14.thresholdPercentage;
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100 || isNaN(data17)){
const err46 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err47 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data14.minNumberOfExecutedThings !== undefined){
let data18 = data14.minNumberOfExecutedThings;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err49 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data18};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
const err50 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data14};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data13};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data12};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data3.timeoutConfig !== undefined){
let data19 = data3.timeoutConfig;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key7 in data19){
if(!(key7 === "inProgressTimeoutInMinutes")){
const err54 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data19.inProgressTimeoutInMinutes !== undefined){
let data20 = data19.inProgressTimeoutInMinutes;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err55 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 10080 || isNaN(data20)){
const err56 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err57 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
}
else {
const err58 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data:data3};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.deploymentPolicies !== undefined){
let data21 = data.deploymentPolicies;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key8 in data21){
if(!(((key8 === "failureHandlingPolicy") || (key8 === "componentUpdatePolicy")) || (key8 === "configurationValidationPolicy"))){
const err60 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema123,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data21.failureHandlingPolicy !== undefined){
let data22 = data21.failureHandlingPolicy;
if(typeof data22 !== "string"){
const err61 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.failureHandlingPolicy.type,parentSchema:schema123.properties.failureHandlingPolicy,data:data22};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!((data22 === "ROLLBACK") || (data22 === "DO_NOTHING"))){
const err62 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/enum",keyword:"enum",params:{allowedValues: schema123.properties.failureHandlingPolicy.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.failureHandlingPolicy.enum,parentSchema:schema123.properties.failureHandlingPolicy,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data21.componentUpdatePolicy !== undefined){
let data23 = data21.componentUpdatePolicy;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key9 in data23){
if(!((key9 === "timeoutInSeconds") || (key9 === "action"))){
const err63 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.componentUpdatePolicy,data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data23.timeoutInSeconds !== undefined){
let data24 = data23.timeoutInSeconds;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err64 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data24};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2147483647 || isNaN(data24)){
const err65 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err66 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data23.action !== undefined){
let data25 = data23.action;
if(typeof data25 !== "string"){
const err67 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.componentUpdatePolicy.properties.action.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(!((data25 === "NOTIFY_COMPONENTS") || (data25 === "SKIP_NOTIFY_COMPONENTS"))){
const err68 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/enum",keyword:"enum",params:{allowedValues: schema123.properties.componentUpdatePolicy.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.componentUpdatePolicy.properties.action.enum,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.componentUpdatePolicy.type,parentSchema:schema123.properties.componentUpdatePolicy,data:data23};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data21.configurationValidationPolicy !== undefined){
let data26 = data21.configurationValidationPolicy;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key10 in data26){
if(!(key10 === "timeoutInSeconds")){
const err70 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.configurationValidationPolicy,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data26.timeoutInSeconds !== undefined){
let data27 = data26.timeoutInSeconds;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err71 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 2147483647 || isNaN(data27)){
const err72 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err73 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data27};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
}
else {
const err74 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.configurationValidationPolicy.type,parentSchema:schema123.properties.configurationValidationPolicy,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.type,parentSchema:schema123,data:data21};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data28 = data.createdAt;
if(typeof data28 === "string"){
if(!pattern15.test(data28)){
const err76 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data29 = data.updatedAt;
if((typeof data29 !== "string") && (data29 !== null)){
const err78 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data29};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(typeof data29 === "string"){
if(!pattern15.test(data29)){
const err79 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data29};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
else {
const err80 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema134.type,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}

export const TemplateSummary = validate98;
const schema140 = {"$id":"TemplateSummary","type":"object","additionalProperties":false,"required":["name","version","createdAt","updatedAt"],"properties":{"name":{"$ref":"TemplateName"},"version":{"type":"integer","minimum":1},"jobConfig":{"$ref":"JobConfig"},"deploymentPolicies":{"$ref":"DeploymentPolicies"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"}}};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateSummary" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema140.required,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.version === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema140.required,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.createdAt === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema140.required,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.updatedAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema140.required,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "version")) || (key0 === "jobConfig")) || (key0 === "deploymentPolicies")) || (key0 === "createdAt")) || (key0 === "updatedAt"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern47.test(data0)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_-]{1,80}$",parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema120.type,parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.version !== undefined){
let data1 = data.version;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema140.properties.version.type,parentSchema:schema140.properties.version,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema140.properties.version,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.jobConfig !== undefined){
let data2 = data.jobConfig;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((key1 === "jobExecutionsRolloutConfig") || (key1 === "abortConfig")) || (key1 === "timeoutConfig"))){
const err9 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.jobExecutionsRolloutConfig !== undefined){
let data3 = data2.jobExecutionsRolloutConfig;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!((key2 === "maximumPerMinute") || (key2 === "exponentialRate"))){
const err10 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.maximumPerMinute !== undefined){
let data4 = data3.maximumPerMinute;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err11 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data3.exponentialRate !== undefined){
let data5 = data3.exponentialRate;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.baseRatePerMinute === undefined){
const err14 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.incrementFactor === undefined){
const err15 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.rateIncreaseCriteria === undefined){
const err16 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data5){
if(!(((key3 === "baseRatePerMinute") || (key3 === "incrementFactor")) || (key3 === "rateIncreaseCriteria"))){
const err17 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.baseRatePerMinute !== undefined){
let data6 = data5.baseRatePerMinute;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data5.incrementFactor !== undefined){
let data7 = data5.incrementFactor;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 5 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7 < 1.1 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.rateIncreaseCriteria !== undefined){
let data8 = data5.rateIncreaseCriteria;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
if(!((key4 === "numberOfNotifiedThings") || (key4 === "numberOfSucceededThings"))){
const err24 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.numberOfNotifiedThings !== undefined){
let data9 = data8.numberOfNotifiedThings;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err25 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data8.numberOfSucceededThings !== undefined){
let data10 = data8.numberOfSucceededThings;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err27 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/jobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data3};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data2.abortConfig !== undefined){
let data11 = data2.abortConfig;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.criteriaList === undefined){
const err32 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key5 in data11){
if(!(key5 === "criteriaList")){
const err33 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.criteriaList !== undefined){
let data12 = data11.criteriaList;
if(Array.isArray(data12)){
if(data12.length > 10){
const err34 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data12.length < 1){
const err35 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.failureType === undefined){
const err36 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data13.action === undefined){
const err37 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data13.thresholdPercentage === undefined){
const err38 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data13.minNumberOfExecutedThings === undefined){
const err39 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key6 in data13){
if(!((((key6 === "failureType") || (key6 === "action")) || (key6 === "thresholdPercentage")) || (key6 === "minNumberOfExecutedThings"))){
const err40 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.failureType !== undefined){
let data14 = data13.failureType;
if(typeof data14 !== "string"){
const err41 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((((data14 === "FAILED") || (data14 === "REJECTED")) || (data14 === "TIMED_OUT")) || (data14 === "ALL"))){
const err42 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data13.action !== undefined){
let data15 = data13.action;
if(typeof data15 !== "string"){
const err43 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(data15 === "CANCEL")){
const err44 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data13.thresholdPercentage !== undefined){
let data16 = data13.thresholdPercentage;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 100 || isNaN(data16)){
const err45 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err46 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data13.minNumberOfExecutedThings !== undefined){
let data17 = data13.minNumberOfExecutedThings;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err48 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err49 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data13};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/jobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data12};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/jobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data11};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data2.timeoutConfig !== undefined){
let data18 = data2.timeoutConfig;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(key7 === "inProgressTimeoutInMinutes")){
const err53 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data18.inProgressTimeoutInMinutes !== undefined){
let data19 = data18.inProgressTimeoutInMinutes;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err54 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 10080 || isNaN(data19)){
const err55 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err56 = {instancePath:instancePath+"/jobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/jobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/jobConfig",schemaPath:"JobConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.deploymentPolicies !== undefined){
let data20 = data.deploymentPolicies;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
if(!(((key8 === "failureHandlingPolicy") || (key8 === "componentUpdatePolicy")) || (key8 === "configurationValidationPolicy"))){
const err59 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema123,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.failureHandlingPolicy !== undefined){
let data21 = data20.failureHandlingPolicy;
if(typeof data21 !== "string"){
const err60 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.failureHandlingPolicy.type,parentSchema:schema123.properties.failureHandlingPolicy,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!((data21 === "ROLLBACK") || (data21 === "DO_NOTHING"))){
const err61 = {instancePath:instancePath+"/deploymentPolicies/failureHandlingPolicy",schemaPath:"DeploymentPolicies/properties/failureHandlingPolicy/enum",keyword:"enum",params:{allowedValues: schema123.properties.failureHandlingPolicy.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.failureHandlingPolicy.enum,parentSchema:schema123.properties.failureHandlingPolicy,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data20.componentUpdatePolicy !== undefined){
let data22 = data20.componentUpdatePolicy;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key9 in data22){
if(!((key9 === "timeoutInSeconds") || (key9 === "action"))){
const err62 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.componentUpdatePolicy,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data22.timeoutInSeconds !== undefined){
let data23 = data22.timeoutInSeconds;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err63 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 2147483647 || isNaN(data23)){
const err64 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err65 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.componentUpdatePolicy.properties.timeoutInSeconds,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data22.action !== undefined){
let data24 = data22.action;
if(typeof data24 !== "string"){
const err66 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.properties.componentUpdatePolicy.properties.action.type,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!((data24 === "NOTIFY_COMPONENTS") || (data24 === "SKIP_NOTIFY_COMPONENTS"))){
const err67 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy/action",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/properties/action/enum",keyword:"enum",params:{allowedValues: schema123.properties.componentUpdatePolicy.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema123.properties.componentUpdatePolicy.properties.action.enum,parentSchema:schema123.properties.componentUpdatePolicy.properties.action,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/deploymentPolicies/componentUpdatePolicy",schemaPath:"DeploymentPolicies/properties/componentUpdatePolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.componentUpdatePolicy.type,parentSchema:schema123.properties.componentUpdatePolicy,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data20.configurationValidationPolicy !== undefined){
let data25 = data20.configurationValidationPolicy;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key10 in data25){
if(!(key10 === "timeoutInSeconds")){
const err69 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema123.properties.configurationValidationPolicy,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data25.timeoutInSeconds !== undefined){
let data26 = data25.timeoutInSeconds;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err70 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds.type,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 2147483647 || isNaN(data26)){
const err71 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data26};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err72 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy/timeoutInSeconds",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/properties/timeoutInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema123.properties.configurationValidationPolicy.properties.timeoutInSeconds,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
}
else {
const err73 = {instancePath:instancePath+"/deploymentPolicies/configurationValidationPolicy",schemaPath:"DeploymentPolicies/properties/configurationValidationPolicy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.properties.configurationValidationPolicy.type,parentSchema:schema123.properties.configurationValidationPolicy,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"DeploymentPolicies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema123.type,parentSchema:schema123,data:data20};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data27 = data.createdAt;
if(typeof data27 === "string"){
if(!pattern15.test(data27)){
const err75 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data27};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data28 = data.updatedAt;
if((typeof data28 !== "string") && (data28 !== null)){
const err77 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(typeof data28 === "string"){
if(!pattern15.test(data28)){
const err78 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
else {
const err79 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema140.type,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}

export const TemplateList = validate99;
const schema146 = {"$id":"TemplateList","type":"object","additionalProperties":false,"required":["templates"],"properties":{"templates":{"type":"array","items":{"$ref":"TemplateSummary"}},"pagination":{"type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"}}}}}}};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.templates === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "templates"},message:"must have required property '"+"templates"+"'",schema:schema146.required,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "templates") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.templates !== undefined){
let data0 = data.templates;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate98(data0[i0], {instancePath:instancePath+"/templates/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema146.properties.templates.type,parentSchema:schema146.properties.templates,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema146.properties.pagination,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"#/properties/pagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema146.properties.pagination.properties.count.type,parentSchema:schema146.properties.pagination.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.name === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema146.properties.pagination.properties.lastEvaluated.required,parentSchema:schema146.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "name")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema146.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.name !== undefined){
let data5 = data4.name;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/name",schemaPath:"#/properties/pagination/properties/lastEvaluated/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema146.properties.pagination.properties.lastEvaluated.properties.name.type,parentSchema:schema146.properties.pagination.properties.lastEvaluated.properties.name,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema146.properties.pagination.properties.lastEvaluated.type,parentSchema:schema146.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema146.properties.pagination.type,parentSchema:schema146.properties.pagination,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema146.type,parentSchema:schema146,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}

export const TemplateVersionList = validate101;
const schema147 = {"$id":"TemplateVersionList","type":"object","additionalProperties":false,"required":["templates"],"properties":{"templates":{"type":"array","items":{"$ref":"Template"}},"pagination":{"type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"type":"string"}}}}}}};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateVersionList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.templates === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "templates"},message:"must have required property '"+"templates"+"'",schema:schema147.required,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "templates") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.templates !== undefined){
let data0 = data.templates;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate96(data0[i0], {instancePath:instancePath+"/templates/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema147.properties.templates.type,parentSchema:schema147.properties.templates,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema147.properties.pagination,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"#/properties/pagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema147.properties.pagination.properties.count.type,parentSchema:schema147.properties.pagination.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.version === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema147.properties.pagination.properties.lastEvaluated.required,parentSchema:schema147.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "version")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema147.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.version !== undefined){
let data5 = data4.version;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/version",schemaPath:"#/properties/pagination/properties/lastEvaluated/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema147.properties.pagination.properties.lastEvaluated.properties.version.type,parentSchema:schema147.properties.pagination.properties.lastEvaluated.properties.version,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema147.properties.pagination.properties.lastEvaluated.type,parentSchema:schema147.properties.pagination.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema147.properties.pagination.type,parentSchema:schema147.properties.pagination,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema147.type,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}

export const TemplateDiff = validate103;
const schema148 = {"$id":"TemplateDiff","type":"object","additionalProperties":false,"required":["name","from","to","components","jobConfig","deploymentPolicies"],"properties":{"name":{"$ref":"TemplateName"},"from":{"type":"integer","minimum":1},"to":{"type":"integer","minimum":1},"components":{"type":"object","additionalProperties":false,"required":["added","removed","changed"],"properties":{"added":{"type":"array","items":{"$ref":"Component"}},"removed":{"type":"array","items":{"$ref":"Component"}},"changed":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["key","changes"],"properties":{"key":{"type":"string"},"changes":{"$ref":"Changes"}}}}}},"jobConfig":{"$ref":"Changes"},"deploymentPolicies":{"$ref":"Changes"}}};
const schema152 = {"$id":"Changes","type":"array","items":{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"type":"string"},"from":{},"to":{}}}};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TemplateDiff" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.to === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.components === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "components"},message:"must have required property '"+"components"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.jobConfig === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "jobConfig"},message:"must have required property '"+"jobConfig"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.deploymentPolicies === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deploymentPolicies"},message:"must have required property '"+"deploymentPolicies"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "from")) || (key0 === "to")) || (key0 === "components")) || (key0 === "jobConfig")) || (key0 === "deploymentPolicies"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern47.test(data0)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_-]{1,80}$",parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"TemplateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema120.type,parentSchema:schema120,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema148.properties.from.type,parentSchema:schema148.properties.from,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema148.properties.from,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.to !== undefined){
let data2 = data.to;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err11 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema148.properties.to.type,parentSchema:schema148.properties.to,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema148.properties.to,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.components !== undefined){
let data3 = data.components;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.added === undefined){
const err13 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/required",keyword:"required",params:{missingProperty: "added"},message:"must have required property '"+"added"+"'",schema:schema148.properties.components.required,parentSchema:schema148.properties.components,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3.removed === undefined){
const err14 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/required",keyword:"required",params:{missingProperty: "removed"},message:"must have required property '"+"removed"+"'",schema:schema148.properties.components.required,parentSchema:schema148.properties.components,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.changed === undefined){
const err15 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/required",keyword:"required",params:{missingProperty: "changed"},message:"must have required property '"+"changed"+"'",schema:schema148.properties.components.required,parentSchema:schema148.properties.components,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "added") || (key1 === "removed")) || (key1 === "changed"))){
const err16 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema148.properties.components,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.added !== undefined){
let data4 = data3.added;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.key === undefined){
const err17 = {instancePath:instancePath+"/components/added/" + i0,schemaPath:"Component/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema121.required,parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.version === undefined){
const err18 = {instancePath:instancePath+"/components/added/" + i0,schemaPath:"Component/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema121.required,parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data5){
if(!((((key2 === "key") || (key2 === "version")) || (key2 === "configurationUpdate")) || (key2 === "runWith"))){
const err19 = {instancePath:instancePath+"/components/added/" + i0,schemaPath:"Component/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.key !== undefined){
let data6 = data5.key;
if(typeof data6 === "string"){
if(!pattern48.test(data6)){
const err20 = {instancePath:instancePath+"/components/added/" + i0+"/key",schemaPath:"Component/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]{1,128}$"+"\"",schema:"^[A-Za-z0-9_.-]{1,128}$",parentSchema:schema121.properties.key,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/components/added/" + i0+"/key",schemaPath:"Component/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.key.type,parentSchema:schema121.properties.key,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.version !== undefined){
let data7 = data5.version;
if(typeof data7 === "string"){
if(func2(data7) > 64){
const err22 = {instancePath:instancePath+"/components/added/" + i0+"/version",schemaPath:"Component/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema121.properties.version,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern49.test(data7)){
const err23 = {instancePath:instancePath+"/components/added/" + i0+"/version",schemaPath:"Component/properties/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"},message:"must match pattern \""+"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"+"\"",schema:"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",parentSchema:schema121.properties.version,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/components/added/" + i0+"/version",schemaPath:"Component/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.version.type,parentSchema:schema121.properties.version,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.configurationUpdate !== undefined){
let data8 = data5.configurationUpdate;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "merge") || (key3 === "reset"))){
const err25 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate",schemaPath:"Component/properties/configurationUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.configurationUpdate,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.merge !== undefined){
let data9 = data8.merge;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate/merge",schemaPath:"Component/properties/configurationUpdate/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.merge.type,parentSchema:schema121.properties.configurationUpdate.properties.merge,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.reset !== undefined){
let data10 = data8.reset;
if(Array.isArray(data10)){
if(data10.length > 100){
const err27 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate/reset",schemaPath:"Component/properties/configurationUpdate/properties/reset/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(func2(data11) > 256){
const err28 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate/reset/" + i1,schemaPath:"Component/properties/configurationUpdate/properties/reset/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate/reset/" + i1,schemaPath:"Component/properties/configurationUpdate/properties/reset/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.reset.items.type,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate/reset",schemaPath:"Component/properties/configurationUpdate/properties/reset/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema121.properties.configurationUpdate.properties.reset.type,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/components/added/" + i0+"/configurationUpdate",schemaPath:"Component/properties/configurationUpdate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.configurationUpdate.type,parentSchema:schema121.properties.configurationUpdate,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.runWith !== undefined){
let data12 = data5.runWith;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(((key4 === "posixUser") || (key4 === "windowsUser")) || (key4 === "systemResourceLimits"))){
const err32 = {instancePath:instancePath+"/components/added/" + i0+"/runWith",schemaPath:"Component/properties/runWith/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.posixUser !== undefined){
let data13 = data12.posixUser;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err33 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/posixUser",schemaPath:"Component/properties/runWith/properties/posixUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.posixUser,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/posixUser",schemaPath:"Component/properties/runWith/properties/posixUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.posixUser.type,parentSchema:schema121.properties.runWith.properties.posixUser,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.windowsUser !== undefined){
let data14 = data12.windowsUser;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err35 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/windowsUser",schemaPath:"Component/properties/runWith/properties/windowsUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/windowsUser",schemaPath:"Component/properties/runWith/properties/windowsUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.windowsUser.type,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data12.systemResourceLimits !== undefined){
let data15 = data12.systemResourceLimits;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
if(!((key5 === "cpus") || (key5 === "memory"))){
const err37 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/systemResourceLimits",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.cpus !== undefined){
let data16 = data15.cpus;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0.01 || isNaN(data16)){
const err38 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/systemResourceLimits/cpus",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/systemResourceLimits/cpus",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/cpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.memory !== undefined){
let data17 = data15.memory;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err40 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/systemResourceLimits/memory",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err41 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/systemResourceLimits/memory",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/components/added/" + i0+"/runWith/systemResourceLimits",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.properties.systemResourceLimits.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/components/added/" + i0+"/runWith",schemaPath:"Component/properties/runWith/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.type,parentSchema:schema121.properties.runWith,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/components/added/" + i0,schemaPath:"Component/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.type,parentSchema:schema121,data:data5};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/components/added",schemaPath:"#/properties/components/properties/added/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema148.properties.components.properties.added.type,parentSchema:schema148.properties.components.properties.added,data:data4};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data3.removed !== undefined){
let data18 = data3.removed;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.key === undefined){
const err46 = {instancePath:instancePath+"/components/removed/" + i2,schemaPath:"Component/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema121.required,parentSchema:schema121,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data19.version === undefined){
const err47 = {instancePath:instancePath+"/components/removed/" + i2,schemaPath:"Component/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema121.required,parentSchema:schema121,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key6 in data19){
if(!((((key6 === "key") || (key6 === "version")) || (key6 === "configurationUpdate")) || (key6 === "runWith"))){
const err48 = {instancePath:instancePath+"/components/removed/" + i2,schemaPath:"Component/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema121,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.key !== undefined){
let data20 = data19.key;
if(typeof data20 === "string"){
if(!pattern48.test(data20)){
const err49 = {instancePath:instancePath+"/components/removed/" + i2+"/key",schemaPath:"Component/properties/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]{1,128}$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]{1,128}$"+"\"",schema:"^[A-Za-z0-9_.-]{1,128}$",parentSchema:schema121.properties.key,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/components/removed/" + i2+"/key",schemaPath:"Component/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.key.type,parentSchema:schema121.properties.key,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data19.version !== undefined){
let data21 = data19.version;
if(typeof data21 === "string"){
if(func2(data21) > 64){
const err51 = {instancePath:instancePath+"/components/removed/" + i2+"/version",schemaPath:"Component/properties/version/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema121.properties.version,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern49.test(data21)){
const err52 = {instancePath:instancePath+"/components/removed/" + i2+"/version",schemaPath:"Component/properties/version/pattern",keyword:"pattern",params:{pattern: "^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"},message:"must match pattern \""+"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$"+"\"",schema:"^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",parentSchema:schema121.properties.version,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/components/removed/" + i2+"/version",schemaPath:"Component/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.version.type,parentSchema:schema121.properties.version,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data19.configurationUpdate !== undefined){
let data22 = data19.configurationUpdate;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
if(!((key7 === "merge") || (key7 === "reset"))){
const err54 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate",schemaPath:"Component/properties/configurationUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.configurationUpdate,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data22.merge !== undefined){
let data23 = data22.merge;
if(typeof data23 !== "string"){
const err55 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate/merge",schemaPath:"Component/properties/configurationUpdate/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.merge.type,parentSchema:schema121.properties.configurationUpdate.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.reset !== undefined){
let data24 = data22.reset;
if(Array.isArray(data24)){
if(data24.length > 100){
const err56 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate/reset",schemaPath:"Component/properties/configurationUpdate/properties/reset/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 === "string"){
if(func2(data25) > 256){
const err57 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate/reset/" + i3,schemaPath:"Component/properties/configurationUpdate/properties/reset/items/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate/reset/" + i3,schemaPath:"Component/properties/configurationUpdate/properties/reset/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.configurationUpdate.properties.reset.items.type,parentSchema:schema121.properties.configurationUpdate.properties.reset.items,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate/reset",schemaPath:"Component/properties/configurationUpdate/properties/reset/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema121.properties.configurationUpdate.properties.reset.type,parentSchema:schema121.properties.configurationUpdate.properties.reset,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/components/removed/" + i2+"/configurationUpdate",schemaPath:"Component/properties/configurationUpdate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.configurationUpdate.type,parentSchema:schema121.properties.configurationUpdate,data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data19.runWith !== undefined){
let data26 = data19.runWith;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key8 in data26){
if(!(((key8 === "posixUser") || (key8 === "windowsUser")) || (key8 === "systemResourceLimits"))){
const err61 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith",schemaPath:"Component/properties/runWith/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data26.posixUser !== undefined){
let data27 = data26.posixUser;
if(typeof data27 === "string"){
if(func2(data27) < 1){
const err62 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/posixUser",schemaPath:"Component/properties/runWith/properties/posixUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.posixUser,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/posixUser",schemaPath:"Component/properties/runWith/properties/posixUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.posixUser.type,parentSchema:schema121.properties.runWith.properties.posixUser,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data26.windowsUser !== undefined){
let data28 = data26.windowsUser;
if(typeof data28 === "string"){
if(func2(data28) < 1){
const err64 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/windowsUser",schemaPath:"Component/properties/runWith/properties/windowsUser/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/windowsUser",schemaPath:"Component/properties/runWith/properties/windowsUser/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema121.properties.runWith.properties.windowsUser.type,parentSchema:schema121.properties.runWith.properties.windowsUser,data:data28};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data26.systemResourceLimits !== undefined){
let data29 = data26.systemResourceLimits;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key9 in data29){
if(!((key9 === "cpus") || (key9 === "memory"))){
const err66 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/systemResourceLimits",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data29.cpus !== undefined){
let data30 = data29.cpus;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0.01 || isNaN(data30)){
const err67 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/systemResourceLimits/cpus",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/cpus/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.01},message:"must be >= 0.01",schema:0.01,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/systemResourceLimits/cpus",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/cpus/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.cpus,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data29.memory !== undefined){
let data31 = data29.memory;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err69 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/systemResourceLimits/memory",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/memory/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 1 || isNaN(data31)){
const err70 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/systemResourceLimits/memory",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/properties/memory/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema121.properties.runWith.properties.systemResourceLimits.properties.memory,data:data31};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith/systemResourceLimits",schemaPath:"Component/properties/runWith/properties/systemResourceLimits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.properties.systemResourceLimits.type,parentSchema:schema121.properties.runWith.properties.systemResourceLimits,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/components/removed/" + i2+"/runWith",schemaPath:"Component/properties/runWith/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.properties.runWith.type,parentSchema:schema121.properties.runWith,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/components/removed/" + i2,schemaPath:"Component/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema121.type,parentSchema:schema121,data:data19};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/components/removed",schemaPath:"#/properties/components/properties/removed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema148.properties.components.properties.removed.type,parentSchema:schema148.properties.components.properties.removed,data:data18};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data3.changed !== undefined){
let data32 = data3.changed;
if(Array.isArray(data32)){
const len4 = data32.length;
for(let i4=0; i4<len4; i4++){
let data33 = data32[i4];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.key === undefined){
const err75 = {instancePath:instancePath+"/components/changed/" + i4,schemaPath:"#/properties/components/properties/changed/items/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema148.properties.components.properties.changed.items.required,parentSchema:schema148.properties.components.properties.changed.items,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data33.changes === undefined){
const err76 = {instancePath:instancePath+"/components/changed/" + i4,schemaPath:"#/properties/components/properties/changed/items/required",keyword:"required",params:{missingProperty: "changes"},message:"must have required property '"+"changes"+"'",schema:schema148.properties.components.properties.changed.items.required,parentSchema:schema148.properties.components.properties.changed.items,data:data33};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key10 in data33){
if(!((key10 === "key") || (key10 === "changes"))){
const err77 = {instancePath:instancePath+"/components/changed/" + i4,schemaPath:"#/properties/components/properties/changed/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema148.properties.components.properties.changed.items,data:data33};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data33.key !== undefined){
let data34 = data33.key;
if(typeof data34 !== "string"){
const err78 = {instancePath:instancePath+"/components/changed/" + i4+"/key",schemaPath:"#/properties/components/properties/changed/items/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema148.properties.components.properties.changed.items.properties.key.type,parentSchema:schema148.properties.components.properties.changed.items.properties.key,data:data34};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data33.changes !== undefined){
let data35 = data33.changes;
if(Array.isArray(data35)){
const len5 = data35.length;
for(let i5=0; i5<len5; i5++){
let data36 = data35[i5];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.path === undefined){
const err79 = {instancePath:instancePath+"/components/changed/" + i4+"/changes/" + i5,schemaPath:"Changes/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema152.items.required,parentSchema:schema152.items,data:data36};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key11 in data36){
if(!(((key11 === "path") || (key11 === "from")) || (key11 === "to"))){
const err80 = {instancePath:instancePath+"/components/changed/" + i4+"/changes/" + i5,schemaPath:"Changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema152.items,data:data36};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data36.path !== undefined){
let data37 = data36.path;
if(typeof data37 !== "string"){
const err81 = {instancePath:instancePath+"/components/changed/" + i4+"/changes/" + i5+"/path",schemaPath:"Changes/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema152.items.properties.path.type,parentSchema:schema152.items.properties.path,data:data37};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/components/changed/" + i4+"/changes/" + i5,schemaPath:"Changes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema152.items.type,parentSchema:schema152.items,data:data36};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/components/changed/" + i4+"/changes",schemaPath:"Changes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema152.type,parentSchema:schema152,data:data35};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/components/changed/" + i4,schemaPath:"#/properties/components/properties/changed/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema148.properties.components.properties.changed.items.type,parentSchema:schema148.properties.components.properties.changed.items,data:data33};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/components/changed",schemaPath:"#/properties/components/properties/changed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema148.properties.components.properties.changed.type,parentSchema:schema148.properties.components.properties.changed,data:data32};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/components",schemaPath:"#/properties/components/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema148.properties.components.type,parentSchema:schema148.properties.components,data:data3};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.jobConfig !== undefined){
let data38 = data.jobConfig;
if(Array.isArray(data38)){
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.path === undefined){
const err87 = {instancePath:instancePath+"/jobConfig/" + i6,schemaPath:"Changes/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema152.items.required,parentSchema:schema152.items,data:data39};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key12 in data39){
if(!(((key12 === "path") || (key12 === "from")) || (key12 === "to"))){
const err88 = {instancePath:instancePath+"/jobConfig/" + i6,schemaPath:"Changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema152.items,data:data39};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data39.path !== undefined){
let data40 = data39.path;
if(typeof data40 !== "string"){
const err89 = {instancePath:instancePath+"/jobConfig/" + i6+"/path",schemaPath:"Changes/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema152.items.properties.path.type,parentSchema:schema152.items.properties.path,data:data40};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/jobConfig/" + i6,schemaPath:"Changes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema152.items.type,parentSchema:schema152.items,data:data39};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/jobConfig",schemaPath:"Changes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema152.type,parentSchema:schema152,data:data38};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.deploymentPolicies !== undefined){
let data41 = data.deploymentPolicies;
if(Array.isArray(data41)){
const len7 = data41.length;
for(let i7=0; i7<len7; i7++){
let data42 = data41[i7];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.path === undefined){
const err92 = {instancePath:instancePath+"/deploymentPolicies/" + i7,schemaPath:"Changes/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema152.items.required,parentSchema:schema152.items,data:data42};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key13 in data42){
if(!(((key13 === "path") || (key13 === "from")) || (key13 === "to"))){
const err93 = {instancePath:instancePath+"/deploymentPolicies/" + i7,schemaPath:"Changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema152.items,data:data42};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data42.path !== undefined){
let data43 = data42.path;
if(typeof data43 !== "string"){
const err94 = {instancePath:instancePath+"/deploymentPolicies/" + i7+"/path",schemaPath:"Changes/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema152.items.properties.path.type,parentSchema:schema152.items.properties.path,data:data43};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/deploymentPolicies/" + i7,schemaPath:"Changes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema152.items.type,parentSchema:schema152.items,data:data42};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/deploymentPolicies",schemaPath:"Changes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema152.type,parentSchema:schema152,data:data41};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema148.type,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}

export const Changes = validate104;

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Changes" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.path === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema152.items.required,parentSchema:schema152.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "path") || (key0 === "from")) || (key0 === "to"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema152.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.path !== undefined){
let data1 = data0.path;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0+"/path",schemaPath:"#/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema152.items.properties.path.type,parentSchema:schema152.items.properties.path,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema152.items.type,parentSchema:schema152.items,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema152.type,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}

export const DeploymentTaskRequest = validate105;
const schema156 = {"$id":"DeploymentTaskRequest","type":"object","additionalProperties":false,"required":["template","targets"],"properties":{"template":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"TemplateName"},"version":{"$ref":"VersionToDeploy"}}},"targets":{"$ref":"DeploymentTargets"},"iotJobConfig":{"$ref":"JobConfig"},"renew":{"type":"boolean"},"onUnregistered":{"type":"string","enum":["fail","defer"]}}};
const schema158 = {"$id":"VersionToDeploy","title":"the number of a version from 1 on, as a number or as digits in a text","anyOf":[{"type":"integer","minimum":1,"maximum":999999999},{"type":"string","pattern":"^[1-9][0-9]{0,8}$"}]};
const pattern65 = new RegExp("^[1-9][0-9]{0,8}$", "u");
const schema159 = {"$id":"DeploymentTargets","type":"object","additionalProperties":false,"properties":{"thingNames":{"type":"array","items":{"$ref":"ThingName"}},"thingGroups":{"type":"array","items":{"$ref":"ThingGroupName"}},"thingGroupNames":{"type":"array","items":{"$ref":"ThingGroupName"}}}};
const schema161 = {"$id":"ThingGroupName","type":"string","pattern":"^[a-zA-Z0-9:_-]{1,128}$"};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentTargets" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "thingNames") || (key0 === "thingGroups")) || (key0 === "thingGroupNames"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.thingNames !== undefined){
let data0 = data.thingNames;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err1 = {instancePath:instancePath+"/thingNames/" + i0,schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/thingNames/" + i0,schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/thingNames",schemaPath:"#/properties/thingNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema159.properties.thingNames.type,parentSchema:schema159.properties.thingNames,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.thingGroups !== undefined){
let data2 = data.thingGroups;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err4 = {instancePath:instancePath+"/thingGroups/" + i1,schemaPath:"ThingGroupName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema161,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/thingGroups/" + i1,schemaPath:"ThingGroupName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema161.type,parentSchema:schema161,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/thingGroups",schemaPath:"#/properties/thingGroups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema159.properties.thingGroups.type,parentSchema:schema159.properties.thingGroups,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.thingGroupNames !== undefined){
let data4 = data.thingGroupNames;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err7 = {instancePath:instancePath+"/thingGroupNames/" + i2,schemaPath:"ThingGroupName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema161,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/thingGroupNames/" + i2,schemaPath:"ThingGroupName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema161.type,parentSchema:schema161,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/thingGroupNames",schemaPath:"#/properties/thingGroupNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema159.properties.thingGroupNames.type,parentSchema:schema159.properties.thingGroupNames,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema159.type,parentSchema:schema159,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentTaskRequest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.template === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema156.required,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.targets === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'",schema:schema156.required,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "template") || (key0 === "targets")) || (key0 === "iotJobConfig")) || (key0 === "renew")) || (key0 === "onUnregistered"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.template !== undefined){
let data0 = data.template;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err3 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema156.properties.template.required,parentSchema:schema156.properties.template,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "name") || (key1 === "version"))){
const err4 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema156.properties.template,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(!pattern47.test(data1)){
const err5 = {instancePath:instancePath+"/template/name",schemaPath:"TemplateName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{1,80}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{1,80}$"+"\"",schema:"^[A-Za-z0-9_-]{1,80}$",parentSchema:schema120,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/template/name",schemaPath:"TemplateName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema120.type,parentSchema:schema120,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.version !== undefined){
let data2 = data0.version;
const _errs10 = errors;
let valid4 = false;
const _errs11 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/template/version",schemaPath:"VersionToDeploy/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema158.anyOf[0].type,parentSchema:schema158.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 999999999 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/template/version",schemaPath:"VersionToDeploy/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999},message:"must be <= 999999999",schema:999999999,parentSchema:schema158.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/template/version",schemaPath:"VersionToDeploy/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema158.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const _errs13 = errors;
if(typeof data2 === "string"){
if(!pattern65.test(data2)){
const err10 = {instancePath:instancePath+"/template/version",schemaPath:"VersionToDeploy/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}$"+"\"",schema:"^[1-9][0-9]{0,8}$",parentSchema:schema158.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/template/version",schemaPath:"VersionToDeploy/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema158.anyOf[1].type,parentSchema:schema158.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid4 = valid4 || _valid0;
}
if(!valid4){
const err12 = {instancePath:instancePath+"/template/version",schemaPath:"VersionToDeploy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema158.anyOf,parentSchema:schema158,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/template",schemaPath:"#/properties/template/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema156.properties.template.type,parentSchema:schema156.properties.template,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.targets !== undefined){
if(!(validate106(data.targets, {instancePath:instancePath+"/targets",parentData:data,parentDataProperty:"targets",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.iotJobConfig !== undefined){
let data4 = data.iotJobConfig;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!(((key2 === "jobExecutionsRolloutConfig") || (key2 === "abortConfig")) || (key2 === "timeoutConfig"))){
const err14 = {instancePath:instancePath+"/iotJobConfig",schemaPath:"JobConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.jobExecutionsRolloutConfig !== undefined){
let data5 = data4.jobExecutionsRolloutConfig;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
if(!((key3 === "maximumPerMinute") || (key3 === "exponentialRate"))){
const err15 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.maximumPerMinute !== undefined){
let data6 = data5.maximumPerMinute;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data5.exponentialRate !== undefined){
let data7 = data5.exponentialRate;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.baseRatePerMinute === undefined){
const err19 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.incrementFactor === undefined){
const err20 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.rateIncreaseCriteria === undefined){
const err21 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key4 in data7){
if(!(((key4 === "baseRatePerMinute") || (key4 === "incrementFactor")) || (key4 === "rateIncreaseCriteria"))){
const err22 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.baseRatePerMinute !== undefined){
let data8 = data7.baseRatePerMinute;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err23 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err25 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data7.incrementFactor !== undefined){
let data9 = data7.incrementFactor;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 5 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9 < 1.1 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.rateIncreaseCriteria !== undefined){
let data10 = data7.rateIncreaseCriteria;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
if(!((key5 === "numberOfNotifiedThings") || (key5 === "numberOfSucceededThings"))){
const err29 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.numberOfNotifiedThings !== undefined){
let data11 = data10.numberOfNotifiedThings;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err30 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
const err31 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data10.numberOfSucceededThings !== undefined){
let data12 = data10.numberOfSucceededThings;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err32 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data7};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data5};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.abortConfig !== undefined){
let data13 = data4.abortConfig;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.criteriaList === undefined){
const err37 = {instancePath:instancePath+"/iotJobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key6 in data13){
if(!(key6 === "criteriaList")){
const err38 = {instancePath:instancePath+"/iotJobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.criteriaList !== undefined){
let data14 = data13.criteriaList;
if(Array.isArray(data14)){
if(data14.length > 10){
const err39 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data14.length < 1){
const err40 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.failureType === undefined){
const err41 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15.action === undefined){
const err42 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data15.thresholdPercentage === undefined){
const err43 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data15.minNumberOfExecutedThings === undefined){
const err44 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key7 in data15){
if(!((((key7 === "failureType") || (key7 === "action")) || (key7 === "thresholdPercentage")) || (key7 === "minNumberOfExecutedThings"))){
const err45 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.failureType !== undefined){
let data16 = data15.failureType;
if(typeof data16 !== "string"){
const err46 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!((((data16 === "FAILED") || (data16 === "REJECTED")) || (data16 === "TIMED_OUT")) || (data16 === "ALL"))){
const err47 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data15.action !== undefined){
let data17 = data15.action;
if(typeof data17 !== "string"){
const err48 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!(data17 === "CANCEL")){
const err49 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data15.thresholdPercentage !== undefined){
let data18 = data15.thresholdPercentage;
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100 || isNaN(data18)){
const err50 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err51 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data15.minNumberOfExecutedThings !== undefined){
let data19 = data15.minNumberOfExecutedThings;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err53 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err54 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
else {
const err55 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data15};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data14};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/iotJobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data13};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data4.timeoutConfig !== undefined){
let data20 = data4.timeoutConfig;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
if(!(key8 === "inProgressTimeoutInMinutes")){
const err58 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data20.inProgressTimeoutInMinutes !== undefined){
let data21 = data20.inProgressTimeoutInMinutes;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err59 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 10080 || isNaN(data21)){
const err60 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err61 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data20};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/iotJobConfig",schemaPath:"JobConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data:data4};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.renew !== undefined){
let data22 = data.renew;
if(typeof data22 !== "boolean"){
const err64 = {instancePath:instancePath+"/renew",schemaPath:"#/properties/renew/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema156.properties.renew.type,parentSchema:schema156.properties.renew,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.onUnregistered !== undefined){
let data23 = data.onUnregistered;
if(typeof data23 !== "string"){
const err65 = {instancePath:instancePath+"/onUnregistered",schemaPath:"#/properties/onUnregistered/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema156.properties.onUnregistered.type,parentSchema:schema156.properties.onUnregistered,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!((data23 === "fail") || (data23 === "defer"))){
const err66 = {instancePath:instancePath+"/onUnregistered",schemaPath:"#/properties/onUnregistered/enum",keyword:"enum",params:{allowedValues: schema156.properties.onUnregistered.enum},message:"must be equal to one of the allowed values",schema:schema156.properties.onUnregistered.enum,parentSchema:schema156.properties.onUnregistered,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema156.type,parentSchema:schema156,data};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}

export const VersionToDeploy = validate108;

function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="VersionToDeploy" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema158.anyOf[0].type,parentSchema:schema158.anyOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 999999999 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999999999},message:"must be <= 999999999",schema:999999999,parentSchema:schema158.anyOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema158.anyOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(typeof data === "string"){
if(!pattern65.test(data)){
const err3 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,8}$"},message:"must match pattern \""+"^[1-9][0-9]{0,8}$"+"\"",schema:"^[1-9][0-9]{0,8}$",parentSchema:schema158.anyOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema158.anyOf[1].type,parentSchema:schema158.anyOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema158.anyOf,parentSchema:schema158,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate108.errors = vErrors;
return errors === 0;
}

export const DeploymentTargets = validate106;

export const ThingGroupName = validate109;

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ThingGroupName" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema161,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema161.type,parentSchema:schema161,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate109.errors = vErrors;
return errors === 0;
}

export const DeploymentStanding = validate110;
const schema166 = {"$id":"DeploymentStanding","type":"string","enum":["None","NotStarted","QUEUED","IN_PROGRESS","SUCCEEDED","FAILED","REJECTED","TIMED_OUT","CANCELED","REMOVED"]};

function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentStanding" */;
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema166.type,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((((data === "None") || (data === "NotStarted")) || (data === "QUEUED")) || (data === "IN_PROGRESS")) || (data === "SUCCEEDED")) || (data === "FAILED")) || (data === "REJECTED")) || (data === "TIMED_OUT")) || (data === "CANCELED")) || (data === "REMOVED"))){
const err1 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema166.enum},message:"must be equal to one of the allowed values",schema:schema166.enum,parentSchema:schema166,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}

export const DeploymentTask = validate111;
const schema167 = {"$id":"DeploymentTask","type":"object","additionalProperties":false,"required":["id","template","renew","onUnregistered","deployments","skipped","taskStatus","progress","batchesComplete","batchesTotal","deploymentStatus","links","createdAt","updatedAt"],"properties":{"id":{"$ref":"TaskId"},"template":{"$ref":"TemplateVersion"},"targets":{"$ref":"DeploymentTargets"},"iotJobConfig":{"$ref":"JobConfig"},"renew":{"type":"boolean"},"onUnregistered":{"type":"string","enum":["fail","defer"]},"deployments":{"type":"array","items":{"$ref":"Deployment"}},"skipped":{"type":"object","additionalProperties":false,"required":["total","targets"],"properties":{"total":{"type":"integer","minimum":0},"targets":{"type":"array","items":{"$ref":"SkippedTarget"}}}},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"code":{"type":"string"},"hint":{"type":"string"},"retryable":{"type":"boolean"},"progress":{"$ref":"Progress"},"batchesComplete":{"type":"integer","minimum":0},"batchesTotal":{"type":"integer","minimum":0},"deploymentStatus":{"$ref":"DeploymentStatusCounts"},"links":{"$ref":"TaskLinks"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"pagination":{"$ref":"ThingPagination"}}};
const schema179 = {"$id":"SkippedTarget","type":"object","additionalProperties":false,"required":["name","code","reason","hint"],"properties":{"name":{"type":"string"},"code":{"type":"string"},"reason":{"type":"string"},"hint":{"type":"string"}}};
const schema182 = {"$id":"DeploymentStatusCounts","type":"object","additionalProperties":false,"required":["None","NotStarted","QUEUED","IN_PROGRESS","SUCCEEDED","FAILED","REJECTED","TIMED_OUT","CANCELED","REMOVED"],"properties":{"None":{"type":"integer","minimum":0},"NotStarted":{"type":"integer","minimum":0},"QUEUED":{"type":"integer","minimum":0},"IN_PROGRESS":{"type":"integer","minimum":0},"SUCCEEDED":{"type":"integer","minimum":0},"FAILED":{"type":"integer","minimum":0},"REJECTED":{"type":"integer","minimum":0},"TIMED_OUT":{"type":"integer","minimum":0},"CANCELED":{"type":"integer","minimum":0},"REMOVED":{"type":"integer","minimum":0}}};
const schema171 = {"$id":"Deployment","type":"object","additionalProperties":false,"required":["coreName","taskId","template","taskStatus","deploymentStatus","createdAt","updatedAt","links"],"properties":{"coreName":{"$ref":"ThingName"},"taskId":{"$ref":"TaskId"},"template":{"$ref":"TemplateVersion"},"taskStatus":{"$ref":"TaskStatus"},"statusMessage":{"type":"string"},"deploymentStatus":{"$ref":"DeploymentStatus"},"code":{"type":"string"},"cause":{"type":"string"},"hint":{"type":"string"},"retryable":{"type":"boolean"},"asOf":{"type":"string"},"createdAt":{"$ref":"Instant"},"updatedAt":{"$ref":"OptionalInstant"},"links":{"type":"object","additionalProperties":false,"required":["core","task"],"properties":{"core":{"type":"string"},"task":{"type":"string"},"execution":{"type":"string"}}}}};

function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Deployment" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.coreName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coreName"},message:"must have required property '"+"coreName"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.taskId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.template === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.taskStatus === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.deploymentStatus === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deploymentStatus"},message:"must have required property '"+"deploymentStatus"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.createdAt === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.updatedAt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.links === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema171.required,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema171.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.coreName !== undefined){
let data0 = data.coreName;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err9 = {instancePath:instancePath+"/coreName",schemaPath:"ThingName/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9:_-]{1,128}$"},message:"must match pattern \""+"^[a-zA-Z0-9:_-]{1,128}$"+"\"",schema:"^[a-zA-Z0-9:_-]{1,128}$",parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/coreName",schemaPath:"ThingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.type,parentSchema:schema11,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.taskId !== undefined){
let data1 = data.taskId;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err11 = {instancePath:instancePath+"/taskId",schemaPath:"TaskId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/taskId",schemaPath:"TaskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.template !== undefined){
let data2 = data.template;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err13 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema98.required,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data2.version === undefined){
const err14 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema98.required,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "name") || (key1 === "version"))){
const err15 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err16 = {instancePath:instancePath+"/template/name",schemaPath:"TemplateVersion/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.name.type,parentSchema:schema98.properties.name,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.version !== undefined){
let data4 = data2.version;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/template/version",schemaPath:"TemplateVersion/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema98.properties.version.type,parentSchema:schema98.properties.version,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/template/version",schemaPath:"TemplateVersion/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema98.properties.version,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data5 = data.taskStatus;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data5 === "Waiting") || (data5 === "InProgress")) || (data5 === "Success")) || (data5 === "Failure"))){
const err21 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data6 = data.statusMessage;
if(typeof data6 !== "string"){
const err22 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.statusMessage.type,parentSchema:schema171.properties.statusMessage,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.deploymentStatus !== undefined){
let data7 = data.deploymentStatus;
if(typeof data7 !== "string"){
const err23 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema99.type,parentSchema:schema99,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((((((((data7 === "None") || (data7 === "QUEUED")) || (data7 === "IN_PROGRESS")) || (data7 === "SUCCEEDED")) || (data7 === "FAILED")) || (data7 === "REJECTED")) || (data7 === "TIMED_OUT")) || (data7 === "CANCELED")) || (data7 === "REMOVED"))){
const err24 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatus/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values",schema:schema99.enum,parentSchema:schema99,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.code !== undefined){
let data8 = data.code;
if(typeof data8 !== "string"){
const err25 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.code.type,parentSchema:schema171.properties.code,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.cause !== undefined){
let data9 = data.cause;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.cause.type,parentSchema:schema171.properties.cause,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.hint !== undefined){
let data10 = data.hint;
if(typeof data10 !== "string"){
const err27 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.hint.type,parentSchema:schema171.properties.hint,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.retryable !== undefined){
let data11 = data.retryable;
if(typeof data11 !== "boolean"){
const err28 = {instancePath:instancePath+"/retryable",schemaPath:"#/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema171.properties.retryable.type,parentSchema:schema171.properties.retryable,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.asOf !== undefined){
let data12 = data.asOf;
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/asOf",schemaPath:"#/properties/asOf/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.asOf.type,parentSchema:schema171.properties.asOf,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data13 = data.createdAt;
if(typeof data13 === "string"){
if(!pattern15.test(data13)){
const err30 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data14 = data.updatedAt;
if((typeof data14 !== "string") && (data14 !== null)){
const err32 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern15.test(data14)){
const err33 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.links !== undefined){
let data15 = data.links;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.core === undefined){
const err34 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "core"},message:"must have required property '"+"core"+"'",schema:schema171.properties.links.required,parentSchema:schema171.properties.links,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15.task === undefined){
const err35 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/required",keyword:"required",params:{missingProperty: "task"},message:"must have required property '"+"task"+"'",schema:schema171.properties.links.required,parentSchema:schema171.properties.links,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 in data15){
if(!(((key2 === "core") || (key2 === "task")) || (key2 === "execution"))){
const err36 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema171.properties.links,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.core !== undefined){
let data16 = data15.core;
if(typeof data16 !== "string"){
const err37 = {instancePath:instancePath+"/links/core",schemaPath:"#/properties/links/properties/core/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.links.properties.core.type,parentSchema:schema171.properties.links.properties.core,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.task !== undefined){
let data17 = data15.task;
if(typeof data17 !== "string"){
const err38 = {instancePath:instancePath+"/links/task",schemaPath:"#/properties/links/properties/task/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.links.properties.task.type,parentSchema:schema171.properties.links.properties.task,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.execution !== undefined){
let data18 = data15.execution;
if(typeof data18 !== "string"){
const err39 = {instancePath:instancePath+"/links/execution",schemaPath:"#/properties/links/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema171.properties.links.properties.execution.type,parentSchema:schema171.properties.links.properties.execution,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema171.properties.links.type,parentSchema:schema171.properties.links,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema171.type,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}


function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentTask" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.template === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "template"},message:"must have required property '"+"template"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.renew === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "renew"},message:"must have required property '"+"renew"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.onUnregistered === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "onUnregistered"},message:"must have required property '"+"onUnregistered"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.deployments === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deployments"},message:"must have required property '"+"deployments"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.skipped === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "skipped"},message:"must have required property '"+"skipped"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.taskStatus === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "taskStatus"},message:"must have required property '"+"taskStatus"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.progress === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "progress"},message:"must have required property '"+"progress"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.batchesComplete === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "batchesComplete"},message:"must have required property '"+"batchesComplete"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.batchesTotal === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "batchesTotal"},message:"must have required property '"+"batchesTotal"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.deploymentStatus === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deploymentStatus"},message:"must have required property '"+"deploymentStatus"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.links === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.createdAt === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.updatedAt === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updatedAt"},message:"must have required property '"+"updatedAt"+"'",schema:schema167.required,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema167.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err15 = {instancePath:instancePath+"/id",schemaPath:"TaskId/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{9}$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{9}$"+"\"",schema:"^[A-Za-z0-9_-]{9}$",parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/id",schemaPath:"TaskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.template !== undefined){
let data1 = data.template;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err17 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema98.required,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data1.version === undefined){
const err18 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema98.required,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "version"))){
const err19 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err20 = {instancePath:instancePath+"/template/name",schemaPath:"TemplateVersion/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.properties.name.type,parentSchema:schema98.properties.name,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err21 = {instancePath:instancePath+"/template/version",schemaPath:"TemplateVersion/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema98.properties.version.type,parentSchema:schema98.properties.version,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err22 = {instancePath:instancePath+"/template/version",schemaPath:"TemplateVersion/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema98.properties.version,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/template",schemaPath:"TemplateVersion/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema98.type,parentSchema:schema98,data:data1};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.targets !== undefined){
if(!(validate106(data.targets, {instancePath:instancePath+"/targets",parentData:data,parentDataProperty:"targets",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.iotJobConfig !== undefined){
let data5 = data.iotJobConfig;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(((key2 === "jobExecutionsRolloutConfig") || (key2 === "abortConfig")) || (key2 === "timeoutConfig"))){
const err24 = {instancePath:instancePath+"/iotJobConfig",schemaPath:"JobConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema122,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.jobExecutionsRolloutConfig !== undefined){
let data6 = data5.jobExecutionsRolloutConfig;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((key3 === "maximumPerMinute") || (key3 === "exponentialRate"))){
const err25 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6.maximumPerMinute !== undefined){
let data7 = data6.maximumPerMinute;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err26 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err28 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/maximumPerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/maximumPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.maximumPerMinute,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data6.exponentialRate !== undefined){
let data8 = data6.exponentialRate;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.baseRatePerMinute === undefined){
const err29 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "baseRatePerMinute"},message:"must have required property '"+"baseRatePerMinute"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.incrementFactor === undefined){
const err30 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "incrementFactor"},message:"must have required property '"+"incrementFactor"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.rateIncreaseCriteria === undefined){
const err31 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/required",keyword:"required",params:{missingProperty: "rateIncreaseCriteria"},message:"must have required property '"+"rateIncreaseCriteria"+"'",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.required,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data8){
if(!(((key4 === "baseRatePerMinute") || (key4 === "incrementFactor")) || (key4 === "rateIncreaseCriteria"))){
const err32 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.baseRatePerMinute !== undefined){
let data9 = data8.baseRatePerMinute;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err33 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
const err34 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err35 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/baseRatePerMinute",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/baseRatePerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.baseRatePerMinute,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data8.incrementFactor !== undefined){
let data10 = data8.incrementFactor;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 5 || isNaN(data10)){
const err36 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5",schema:5,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data10 < 1.1 || isNaN(data10)){
const err37 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1.1},message:"must be >= 1.1",schema:1.1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/incrementFactor",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/incrementFactor/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.incrementFactor,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.rateIncreaseCriteria !== undefined){
let data11 = data8.rateIncreaseCriteria;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((key5 === "numberOfNotifiedThings") || (key5 === "numberOfSucceededThings"))){
const err39 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data11.numberOfNotifiedThings !== undefined){
let data12 = data11.numberOfNotifiedThings;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err40 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err41 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfNotifiedThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfNotifiedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfNotifiedThings,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data11.numberOfSucceededThings !== undefined){
let data13 = data11.numberOfSucceededThings;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err42 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err43 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria/numberOfSucceededThings",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/properties/numberOfSucceededThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.properties.numberOfSucceededThings,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
else {
const err44 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate/rateIncreaseCriteria",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/properties/rateIncreaseCriteria/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.properties.rateIncreaseCriteria,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig/exponentialRate",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/properties/exponentialRate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig.properties.exponentialRate,data:data8};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/iotJobConfig/jobExecutionsRolloutConfig",schemaPath:"JobConfig/properties/jobExecutionsRolloutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.jobExecutionsRolloutConfig.type,parentSchema:schema122.properties.jobExecutionsRolloutConfig,data:data6};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data5.abortConfig !== undefined){
let data14 = data5.abortConfig;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.criteriaList === undefined){
const err47 = {instancePath:instancePath+"/iotJobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/required",keyword:"required",params:{missingProperty: "criteriaList"},message:"must have required property '"+"criteriaList"+"'",schema:schema122.properties.abortConfig.required,parentSchema:schema122.properties.abortConfig,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key6 in data14){
if(!(key6 === "criteriaList")){
const err48 = {instancePath:instancePath+"/iotJobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data14.criteriaList !== undefined){
let data15 = data14.criteriaList;
if(Array.isArray(data15)){
if(data15.length > 10){
const err49 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data15.length < 1){
const err50 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.failureType === undefined){
const err51 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "failureType"},message:"must have required property '"+"failureType"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data16.action === undefined){
const err52 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data16.thresholdPercentage === undefined){
const err53 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "thresholdPercentage"},message:"must have required property '"+"thresholdPercentage"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data16.minNumberOfExecutedThings === undefined){
const err54 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/required",keyword:"required",params:{missingProperty: "minNumberOfExecutedThings"},message:"must have required property '"+"minNumberOfExecutedThings"+"'",schema:schema122.properties.abortConfig.properties.criteriaList.items.required,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data16};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key7 in data16){
if(!((((key7 === "failureType") || (key7 === "action")) || (key7 === "thresholdPercentage")) || (key7 === "minNumberOfExecutedThings"))){
const err55 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data16.failureType !== undefined){
let data17 = data16.failureType;
if(typeof data17 !== "string"){
const err56 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data17};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((((data17 === "FAILED") || (data17 === "REJECTED")) || (data17 === "TIMED_OUT")) || (data17 === "ALL"))){
const err57 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/failureType",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/failureType/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.failureType,data:data17};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data16.action !== undefined){
let data18 = data16.action;
if(typeof data18 !== "string"){
const err58 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!(data18 === "CANCEL")){
const err59 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/action",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum},message:"must be equal to one of the allowed values",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action.enum,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.action,data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data16.thresholdPercentage !== undefined){
let data19 = data16.thresholdPercentage;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
const err60 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err61 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data19};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/thresholdPercentage",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/thresholdPercentage/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.thresholdPercentage,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data16.minNumberOfExecutedThings !== undefined){
let data20 = data16.minNumberOfExecutedThings;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err63 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data20};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err64 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0+"/minNumberOfExecutedThings",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/properties/minNumberOfExecutedThings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items.properties.minNumberOfExecutedThings,data:data20};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList/" + i0,schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.properties.criteriaList.items.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList.items,data:data16};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/iotJobConfig/abortConfig/criteriaList",schemaPath:"JobConfig/properties/abortConfig/properties/criteriaList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema122.properties.abortConfig.properties.criteriaList.type,parentSchema:schema122.properties.abortConfig.properties.criteriaList,data:data15};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/iotJobConfig/abortConfig",schemaPath:"JobConfig/properties/abortConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.abortConfig.type,parentSchema:schema122.properties.abortConfig,data:data14};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data5.timeoutConfig !== undefined){
let data21 = data5.timeoutConfig;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key8 in data21){
if(!(key8 === "inProgressTimeoutInMinutes")){
const err68 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema122.properties.timeoutConfig,data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data21.inProgressTimeoutInMinutes !== undefined){
let data22 = data21.inProgressTimeoutInMinutes;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err69 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes.type,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data22};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 10080 || isNaN(data22)){
const err70 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10080},message:"must be <= 10080",schema:10080,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data22};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err71 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig/inProgressTimeoutInMinutes",schemaPath:"JobConfig/properties/timeoutConfig/properties/inProgressTimeoutInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema122.properties.timeoutConfig.properties.inProgressTimeoutInMinutes,data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/iotJobConfig/timeoutConfig",schemaPath:"JobConfig/properties/timeoutConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.properties.timeoutConfig.type,parentSchema:schema122.properties.timeoutConfig,data:data21};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/iotJobConfig",schemaPath:"JobConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema122.type,parentSchema:schema122,data:data5};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.renew !== undefined){
let data23 = data.renew;
if(typeof data23 !== "boolean"){
const err74 = {instancePath:instancePath+"/renew",schemaPath:"#/properties/renew/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema167.properties.renew.type,parentSchema:schema167.properties.renew,data:data23};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.onUnregistered !== undefined){
let data24 = data.onUnregistered;
if(typeof data24 !== "string"){
const err75 = {instancePath:instancePath+"/onUnregistered",schemaPath:"#/properties/onUnregistered/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema167.properties.onUnregistered.type,parentSchema:schema167.properties.onUnregistered,data:data24};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!((data24 === "fail") || (data24 === "defer"))){
const err76 = {instancePath:instancePath+"/onUnregistered",schemaPath:"#/properties/onUnregistered/enum",keyword:"enum",params:{allowedValues: schema167.properties.onUnregistered.enum},message:"must be equal to one of the allowed values",schema:schema167.properties.onUnregistered.enum,parentSchema:schema167.properties.onUnregistered,data:data24};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.deployments !== undefined){
let data25 = data.deployments;
if(Array.isArray(data25)){
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
if(!(validate113(data25[i1], {instancePath:instancePath+"/deployments/" + i1,parentData:data25,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err77 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema167.properties.deployments.type,parentSchema:schema167.properties.deployments,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.skipped !== undefined){
let data27 = data.skipped;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.total === undefined){
const err78 = {instancePath:instancePath+"/skipped",schemaPath:"#/properties/skipped/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema167.properties.skipped.required,parentSchema:schema167.properties.skipped,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data27.targets === undefined){
const err79 = {instancePath:instancePath+"/skipped",schemaPath:"#/properties/skipped/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'",schema:schema167.properties.skipped.required,parentSchema:schema167.properties.skipped,data:data27};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
for(const key9 in data27){
if(!((key9 === "total") || (key9 === "targets"))){
const err80 = {instancePath:instancePath+"/skipped",schemaPath:"#/properties/skipped/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema167.properties.skipped,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data27.total !== undefined){
let data28 = data27.total;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err81 = {instancePath:instancePath+"/skipped/total",schemaPath:"#/properties/skipped/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema167.properties.skipped.properties.total.type,parentSchema:schema167.properties.skipped.properties.total,data:data28};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err82 = {instancePath:instancePath+"/skipped/total",schemaPath:"#/properties/skipped/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema167.properties.skipped.properties.total,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data27.targets !== undefined){
let data29 = data27.targets;
if(Array.isArray(data29)){
const len2 = data29.length;
for(let i2=0; i2<len2; i2++){
let data30 = data29[i2];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.name === undefined){
const err83 = {instancePath:instancePath+"/skipped/targets/" + i2,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema179.required,parentSchema:schema179,data:data30};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data30.code === undefined){
const err84 = {instancePath:instancePath+"/skipped/targets/" + i2,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema179.required,parentSchema:schema179,data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data30.reason === undefined){
const err85 = {instancePath:instancePath+"/skipped/targets/" + i2,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema179.required,parentSchema:schema179,data:data30};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data30.hint === undefined){
const err86 = {instancePath:instancePath+"/skipped/targets/" + i2,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "hint"},message:"must have required property '"+"hint"+"'",schema:schema179.required,parentSchema:schema179,data:data30};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key10 in data30){
if(!((((key10 === "name") || (key10 === "code")) || (key10 === "reason")) || (key10 === "hint"))){
const err87 = {instancePath:instancePath+"/skipped/targets/" + i2,schemaPath:"SkippedTarget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema179,data:data30};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data30.name !== undefined){
let data31 = data30.name;
if(typeof data31 !== "string"){
const err88 = {instancePath:instancePath+"/skipped/targets/" + i2+"/name",schemaPath:"SkippedTarget/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.name.type,parentSchema:schema179.properties.name,data:data31};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data30.code !== undefined){
let data32 = data30.code;
if(typeof data32 !== "string"){
const err89 = {instancePath:instancePath+"/skipped/targets/" + i2+"/code",schemaPath:"SkippedTarget/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.code.type,parentSchema:schema179.properties.code,data:data32};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data30.reason !== undefined){
let data33 = data30.reason;
if(typeof data33 !== "string"){
const err90 = {instancePath:instancePath+"/skipped/targets/" + i2+"/reason",schemaPath:"SkippedTarget/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.reason.type,parentSchema:schema179.properties.reason,data:data33};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data30.hint !== undefined){
let data34 = data30.hint;
if(typeof data34 !== "string"){
const err91 = {instancePath:instancePath+"/skipped/targets/" + i2+"/hint",schemaPath:"SkippedTarget/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.hint.type,parentSchema:schema179.properties.hint,data:data34};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/skipped/targets/" + i2,schemaPath:"SkippedTarget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema179.type,parentSchema:schema179,data:data30};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/skipped/targets",schemaPath:"#/properties/skipped/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema167.properties.skipped.properties.targets.type,parentSchema:schema167.properties.skipped.properties.targets,data:data29};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/skipped",schemaPath:"#/properties/skipped/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema167.properties.skipped.type,parentSchema:schema167.properties.skipped,data:data27};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.taskStatus !== undefined){
let data35 = data.taskStatus;
if(typeof data35 !== "string"){
const err95 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.type,parentSchema:schema13,data:data35};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(!((((data35 === "Waiting") || (data35 === "InProgress")) || (data35 === "Success")) || (data35 === "Failure"))){
const err96 = {instancePath:instancePath+"/taskStatus",schemaPath:"TaskStatus/enum",keyword:"enum",params:{allowedValues: schema13.enum},message:"must be equal to one of the allowed values",schema:schema13.enum,parentSchema:schema13,data:data35};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.statusMessage !== undefined){
let data36 = data.statusMessage;
if(typeof data36 !== "string"){
const err97 = {instancePath:instancePath+"/statusMessage",schemaPath:"#/properties/statusMessage/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema167.properties.statusMessage.type,parentSchema:schema167.properties.statusMessage,data:data36};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.code !== undefined){
let data37 = data.code;
if(typeof data37 !== "string"){
const err98 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema167.properties.code.type,parentSchema:schema167.properties.code,data:data37};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.hint !== undefined){
let data38 = data.hint;
if(typeof data38 !== "string"){
const err99 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema167.properties.hint.type,parentSchema:schema167.properties.hint,data:data38};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data.retryable !== undefined){
let data39 = data.retryable;
if(typeof data39 !== "boolean"){
const err100 = {instancePath:instancePath+"/retryable",schemaPath:"#/properties/retryable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema167.properties.retryable.type,parentSchema:schema167.properties.retryable,data:data39};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.progress !== undefined){
let data40 = data.progress;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.total === undefined){
const err101 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema52.required,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data40.waiting === undefined){
const err102 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema52.required,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data40.inProgress === undefined){
const err103 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "inProgress"},message:"must have required property '"+"inProgress"+"'",schema:schema52.required,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data40.succeeded === undefined){
const err104 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "succeeded"},message:"must have required property '"+"succeeded"+"'",schema:schema52.required,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data40.failed === undefined){
const err105 = {instancePath:instancePath+"/progress",schemaPath:"Progress/required",keyword:"required",params:{missingProperty: "failed"},message:"must have required property '"+"failed"+"'",schema:schema52.required,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key11 in data40){
if(!(((((key11 === "total") || (key11 === "waiting")) || (key11 === "inProgress")) || (key11 === "succeeded")) || (key11 === "failed"))){
const err106 = {instancePath:instancePath+"/progress",schemaPath:"Progress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data40.total !== undefined){
let data41 = data40.total;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err107 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.total.type,parentSchema:schema52.properties.total,data:data41};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err108 = {instancePath:instancePath+"/progress/total",schemaPath:"Progress/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.total,data:data41};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data40.waiting !== undefined){
let data42 = data40.waiting;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err109 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.waiting.type,parentSchema:schema52.properties.waiting,data:data42};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err110 = {instancePath:instancePath+"/progress/waiting",schemaPath:"Progress/properties/waiting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.waiting,data:data42};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data40.inProgress !== undefined){
let data43 = data40.inProgress;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err111 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.inProgress.type,parentSchema:schema52.properties.inProgress,data:data43};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err112 = {instancePath:instancePath+"/progress/inProgress",schemaPath:"Progress/properties/inProgress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.inProgress,data:data43};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
if(data40.succeeded !== undefined){
let data44 = data40.succeeded;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err113 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.succeeded.type,parentSchema:schema52.properties.succeeded,data:data44};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err114 = {instancePath:instancePath+"/progress/succeeded",schemaPath:"Progress/properties/succeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.succeeded,data:data44};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
if(data40.failed !== undefined){
let data45 = data40.failed;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err115 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.properties.failed.type,parentSchema:schema52.properties.failed,data:data45};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err116 = {instancePath:instancePath+"/progress/failed",schemaPath:"Progress/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52.properties.failed,data:data45};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
}
else {
const err117 = {instancePath:instancePath+"/progress",schemaPath:"Progress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data:data40};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.batchesComplete !== undefined){
let data46 = data.batchesComplete;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err118 = {instancePath:instancePath+"/batchesComplete",schemaPath:"#/properties/batchesComplete/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema167.properties.batchesComplete.type,parentSchema:schema167.properties.batchesComplete,data:data46};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err119 = {instancePath:instancePath+"/batchesComplete",schemaPath:"#/properties/batchesComplete/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema167.properties.batchesComplete,data:data46};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
if(data.batchesTotal !== undefined){
let data47 = data.batchesTotal;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err120 = {instancePath:instancePath+"/batchesTotal",schemaPath:"#/properties/batchesTotal/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema167.properties.batchesTotal.type,parentSchema:schema167.properties.batchesTotal,data:data47};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
const err121 = {instancePath:instancePath+"/batchesTotal",schemaPath:"#/properties/batchesTotal/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema167.properties.batchesTotal,data:data47};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data.deploymentStatus !== undefined){
let data48 = data.deploymentStatus;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.None === undefined){
const err122 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "None"},message:"must have required property '"+"None"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data48.NotStarted === undefined){
const err123 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "NotStarted"},message:"must have required property '"+"NotStarted"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data48.QUEUED === undefined){
const err124 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "QUEUED"},message:"must have required property '"+"QUEUED"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data48.IN_PROGRESS === undefined){
const err125 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "IN_PROGRESS"},message:"must have required property '"+"IN_PROGRESS"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data48.SUCCEEDED === undefined){
const err126 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "SUCCEEDED"},message:"must have required property '"+"SUCCEEDED"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data48.FAILED === undefined){
const err127 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "FAILED"},message:"must have required property '"+"FAILED"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data48.REJECTED === undefined){
const err128 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "REJECTED"},message:"must have required property '"+"REJECTED"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data48.TIMED_OUT === undefined){
const err129 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "TIMED_OUT"},message:"must have required property '"+"TIMED_OUT"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data48.CANCELED === undefined){
const err130 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "CANCELED"},message:"must have required property '"+"CANCELED"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data48.REMOVED === undefined){
const err131 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/required",keyword:"required",params:{missingProperty: "REMOVED"},message:"must have required property '"+"REMOVED"+"'",schema:schema182.required,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key12 in data48){
if(!(func28.call(schema182.properties, key12))){
const err132 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data48.None !== undefined){
let data49 = data48.None;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err133 = {instancePath:instancePath+"/deploymentStatus/None",schemaPath:"DeploymentStatusCounts/properties/None/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.None.type,parentSchema:schema182.properties.None,data:data49};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err134 = {instancePath:instancePath+"/deploymentStatus/None",schemaPath:"DeploymentStatusCounts/properties/None/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.None,data:data49};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(data48.NotStarted !== undefined){
let data50 = data48.NotStarted;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err135 = {instancePath:instancePath+"/deploymentStatus/NotStarted",schemaPath:"DeploymentStatusCounts/properties/NotStarted/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.NotStarted.type,parentSchema:schema182.properties.NotStarted,data:data50};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
const err136 = {instancePath:instancePath+"/deploymentStatus/NotStarted",schemaPath:"DeploymentStatusCounts/properties/NotStarted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.NotStarted,data:data50};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
if(data48.QUEUED !== undefined){
let data51 = data48.QUEUED;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err137 = {instancePath:instancePath+"/deploymentStatus/QUEUED",schemaPath:"DeploymentStatusCounts/properties/QUEUED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.QUEUED.type,parentSchema:schema182.properties.QUEUED,data:data51};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err138 = {instancePath:instancePath+"/deploymentStatus/QUEUED",schemaPath:"DeploymentStatusCounts/properties/QUEUED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.QUEUED,data:data51};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
if(data48.IN_PROGRESS !== undefined){
let data52 = data48.IN_PROGRESS;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err139 = {instancePath:instancePath+"/deploymentStatus/IN_PROGRESS",schemaPath:"DeploymentStatusCounts/properties/IN_PROGRESS/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.IN_PROGRESS.type,parentSchema:schema182.properties.IN_PROGRESS,data:data52};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err140 = {instancePath:instancePath+"/deploymentStatus/IN_PROGRESS",schemaPath:"DeploymentStatusCounts/properties/IN_PROGRESS/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.IN_PROGRESS,data:data52};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
if(data48.SUCCEEDED !== undefined){
let data53 = data48.SUCCEEDED;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err141 = {instancePath:instancePath+"/deploymentStatus/SUCCEEDED",schemaPath:"DeploymentStatusCounts/properties/SUCCEEDED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.SUCCEEDED.type,parentSchema:schema182.properties.SUCCEEDED,data:data53};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 < 0 || isNaN(data53)){
const err142 = {instancePath:instancePath+"/deploymentStatus/SUCCEEDED",schemaPath:"DeploymentStatusCounts/properties/SUCCEEDED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.SUCCEEDED,data:data53};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
if(data48.FAILED !== undefined){
let data54 = data48.FAILED;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err143 = {instancePath:instancePath+"/deploymentStatus/FAILED",schemaPath:"DeploymentStatusCounts/properties/FAILED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.FAILED.type,parentSchema:schema182.properties.FAILED,data:data54};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
const err144 = {instancePath:instancePath+"/deploymentStatus/FAILED",schemaPath:"DeploymentStatusCounts/properties/FAILED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.FAILED,data:data54};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
if(data48.REJECTED !== undefined){
let data55 = data48.REJECTED;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err145 = {instancePath:instancePath+"/deploymentStatus/REJECTED",schemaPath:"DeploymentStatusCounts/properties/REJECTED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.REJECTED.type,parentSchema:schema182.properties.REJECTED,data:data55};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
const err146 = {instancePath:instancePath+"/deploymentStatus/REJECTED",schemaPath:"DeploymentStatusCounts/properties/REJECTED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.REJECTED,data:data55};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
if(data48.TIMED_OUT !== undefined){
let data56 = data48.TIMED_OUT;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err147 = {instancePath:instancePath+"/deploymentStatus/TIMED_OUT",schemaPath:"DeploymentStatusCounts/properties/TIMED_OUT/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.TIMED_OUT.type,parentSchema:schema182.properties.TIMED_OUT,data:data56};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 0 || isNaN(data56)){
const err148 = {instancePath:instancePath+"/deploymentStatus/TIMED_OUT",schemaPath:"DeploymentStatusCounts/properties/TIMED_OUT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.TIMED_OUT,data:data56};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
if(data48.CANCELED !== undefined){
let data57 = data48.CANCELED;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err149 = {instancePath:instancePath+"/deploymentStatus/CANCELED",schemaPath:"DeploymentStatusCounts/properties/CANCELED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.CANCELED.type,parentSchema:schema182.properties.CANCELED,data:data57};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
const err150 = {instancePath:instancePath+"/deploymentStatus/CANCELED",schemaPath:"DeploymentStatusCounts/properties/CANCELED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.CANCELED,data:data57};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
if(data48.REMOVED !== undefined){
let data58 = data48.REMOVED;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err151 = {instancePath:instancePath+"/deploymentStatus/REMOVED",schemaPath:"DeploymentStatusCounts/properties/REMOVED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.REMOVED.type,parentSchema:schema182.properties.REMOVED,data:data58};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 < 0 || isNaN(data58)){
const err152 = {instancePath:instancePath+"/deploymentStatus/REMOVED",schemaPath:"DeploymentStatusCounts/properties/REMOVED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.REMOVED,data:data58};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
}
else {
const err153 = {instancePath:instancePath+"/deploymentStatus",schemaPath:"DeploymentStatusCounts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema182.type,parentSchema:schema182,data:data48};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.links !== undefined){
let data59 = data.links;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.self === undefined){
const err154 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "self"},message:"must have required property '"+"self"+"'",schema:schema53.required,parentSchema:schema53,data:data59};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data59.cores === undefined){
const err155 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema53.required,parentSchema:schema53,data:data59};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data59.execution === undefined){
const err156 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/required",keyword:"required",params:{missingProperty: "execution"},message:"must have required property '"+"execution"+"'",schema:schema53.required,parentSchema:schema53,data:data59};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
for(const key13 in data59){
if(!(((key13 === "self") || (key13 === "cores")) || (key13 === "execution"))){
const err157 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data:data59};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data59.self !== undefined){
let data60 = data59.self;
if(typeof data60 !== "string"){
const err158 = {instancePath:instancePath+"/links/self",schemaPath:"TaskLinks/properties/self/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.self.type,parentSchema:schema53.properties.self,data:data60};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data59.cores !== undefined){
let data61 = data59.cores;
if(typeof data61 !== "string"){
const err159 = {instancePath:instancePath+"/links/cores",schemaPath:"TaskLinks/properties/cores/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.cores.type,parentSchema:schema53.properties.cores,data:data61};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data59.execution !== undefined){
let data62 = data59.execution;
if(typeof data62 !== "string"){
const err160 = {instancePath:instancePath+"/links/execution",schemaPath:"TaskLinks/properties/execution/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.execution.type,parentSchema:schema53.properties.execution,data:data62};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/links",schemaPath:"TaskLinks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data:data59};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data.createdAt !== undefined){
let data63 = data.createdAt;
if(typeof data63 === "string"){
if(!pattern15.test(data63)){
const err162 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data:data63};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/createdAt",schemaPath:"Instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:data63};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data.updatedAt !== undefined){
let data64 = data.updatedAt;
if((typeof data64 !== "string") && (data64 !== null)){
const err164 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data:data64};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(typeof data64 === "string"){
if(!pattern15.test(data64)){
const err165 = {instancePath:instancePath+"/updatedAt",schemaPath:"OptionalInstant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data:data64};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
if(data.pagination !== undefined){
let data65 = data.pagination;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key14 in data65){
if(!((key14 === "count") || (key14 === "lastEvaluated"))){
const err166 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data65};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data65.count !== undefined){
let data66 = data65.count;
if(typeof data66 !== "string"){
const err167 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data66};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data65.lastEvaluated !== undefined){
let data67 = data65.lastEvaluated;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.thingName === undefined){
const err168 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data67};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
for(const key15 in data67){
if(!(key15 === "thingName")){
const err169 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data67};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data67.thingName !== undefined){
let data68 = data67.thingName;
if(typeof data68 !== "string"){
const err170 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data68};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data67};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data65};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema167.type,parentSchema:schema167,data};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
validate111.errors = vErrors;
return errors === 0;
}

export const DeploymentStatusCounts = validate115;

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentStatusCounts" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.None === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "None"},message:"must have required property '"+"None"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.NotStarted === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "NotStarted"},message:"must have required property '"+"NotStarted"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.QUEUED === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "QUEUED"},message:"must have required property '"+"QUEUED"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.IN_PROGRESS === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "IN_PROGRESS"},message:"must have required property '"+"IN_PROGRESS"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.SUCCEEDED === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "SUCCEEDED"},message:"must have required property '"+"SUCCEEDED"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.FAILED === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "FAILED"},message:"must have required property '"+"FAILED"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.REJECTED === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "REJECTED"},message:"must have required property '"+"REJECTED"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.TIMED_OUT === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "TIMED_OUT"},message:"must have required property '"+"TIMED_OUT"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.CANCELED === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "CANCELED"},message:"must have required property '"+"CANCELED"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.REMOVED === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "REMOVED"},message:"must have required property '"+"REMOVED"+"'",schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema182.properties, key0))){
const err10 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.None !== undefined){
let data0 = data.None;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err11 = {instancePath:instancePath+"/None",schemaPath:"#/properties/None/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.None.type,parentSchema:schema182.properties.None,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err12 = {instancePath:instancePath+"/None",schemaPath:"#/properties/None/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.None,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.NotStarted !== undefined){
let data1 = data.NotStarted;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err13 = {instancePath:instancePath+"/NotStarted",schemaPath:"#/properties/NotStarted/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.NotStarted.type,parentSchema:schema182.properties.NotStarted,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err14 = {instancePath:instancePath+"/NotStarted",schemaPath:"#/properties/NotStarted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.NotStarted,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.QUEUED !== undefined){
let data2 = data.QUEUED;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err15 = {instancePath:instancePath+"/QUEUED",schemaPath:"#/properties/QUEUED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.QUEUED.type,parentSchema:schema182.properties.QUEUED,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err16 = {instancePath:instancePath+"/QUEUED",schemaPath:"#/properties/QUEUED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.QUEUED,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.IN_PROGRESS !== undefined){
let data3 = data.IN_PROGRESS;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err17 = {instancePath:instancePath+"/IN_PROGRESS",schemaPath:"#/properties/IN_PROGRESS/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.IN_PROGRESS.type,parentSchema:schema182.properties.IN_PROGRESS,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err18 = {instancePath:instancePath+"/IN_PROGRESS",schemaPath:"#/properties/IN_PROGRESS/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.IN_PROGRESS,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.SUCCEEDED !== undefined){
let data4 = data.SUCCEEDED;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err19 = {instancePath:instancePath+"/SUCCEEDED",schemaPath:"#/properties/SUCCEEDED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.SUCCEEDED.type,parentSchema:schema182.properties.SUCCEEDED,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err20 = {instancePath:instancePath+"/SUCCEEDED",schemaPath:"#/properties/SUCCEEDED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.SUCCEEDED,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.FAILED !== undefined){
let data5 = data.FAILED;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err21 = {instancePath:instancePath+"/FAILED",schemaPath:"#/properties/FAILED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.FAILED.type,parentSchema:schema182.properties.FAILED,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err22 = {instancePath:instancePath+"/FAILED",schemaPath:"#/properties/FAILED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.FAILED,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.REJECTED !== undefined){
let data6 = data.REJECTED;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err23 = {instancePath:instancePath+"/REJECTED",schemaPath:"#/properties/REJECTED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.REJECTED.type,parentSchema:schema182.properties.REJECTED,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err24 = {instancePath:instancePath+"/REJECTED",schemaPath:"#/properties/REJECTED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.REJECTED,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.TIMED_OUT !== undefined){
let data7 = data.TIMED_OUT;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/TIMED_OUT",schemaPath:"#/properties/TIMED_OUT/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.TIMED_OUT.type,parentSchema:schema182.properties.TIMED_OUT,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/TIMED_OUT",schemaPath:"#/properties/TIMED_OUT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.TIMED_OUT,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data.CANCELED !== undefined){
let data8 = data.CANCELED;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err27 = {instancePath:instancePath+"/CANCELED",schemaPath:"#/properties/CANCELED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.CANCELED.type,parentSchema:schema182.properties.CANCELED,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err28 = {instancePath:instancePath+"/CANCELED",schemaPath:"#/properties/CANCELED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.CANCELED,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data.REMOVED !== undefined){
let data9 = data.REMOVED;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err29 = {instancePath:instancePath+"/REMOVED",schemaPath:"#/properties/REMOVED/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema182.properties.REMOVED.type,parentSchema:schema182.properties.REMOVED,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err30 = {instancePath:instancePath+"/REMOVED",schemaPath:"#/properties/REMOVED/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema182.properties.REMOVED,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema182.type,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}

export const Deployment = validate113;

export const SkippedTarget = validate116;

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="SkippedTarget" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema179.required,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.code === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema179.required,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.reason === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema179.required,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.hint === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hint"},message:"must have required property '"+"hint"+"'",schema:schema179.required,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "code")) || (key0 === "reason")) || (key0 === "hint"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.name.type,parentSchema:schema179.properties.name,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.code !== undefined){
let data1 = data.code;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.code.type,parentSchema:schema179.properties.code,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reason !== undefined){
let data2 = data.reason;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.reason.type,parentSchema:schema179.properties.reason,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.hint !== undefined){
let data3 = data.hint;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.hint.type,parentSchema:schema179.properties.hint,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema179.type,parentSchema:schema179,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}

export const DeploymentTaskList = validate117;
const schema189 = {"$id":"DeploymentTaskList","type":"object","additionalProperties":false,"required":["deploymentTasks"],"properties":{"deploymentTasks":{"type":"array","items":{"$ref":"DeploymentTask"}},"pagination":{"$ref":"TaskPagination"}}};

function validate117(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentTaskList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.deploymentTasks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deploymentTasks"},message:"must have required property '"+"deploymentTasks"+"'",schema:schema189.required,parentSchema:schema189,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "deploymentTasks") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema189,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deploymentTasks !== undefined){
let data0 = data.deploymentTasks;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate111(data0[i0], {instancePath:instancePath+"/deploymentTasks/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/deploymentTasks",schemaPath:"#/properties/deploymentTasks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema189.properties.deploymentTasks.type,parentSchema:schema189.properties.deploymentTasks,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"TaskPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.count.type,parentSchema:schema71.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.taskId === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema71.properties.lastEvaluated.required,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "taskId")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.taskId !== undefined){
let data5 = data4.taskId;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/taskId",schemaPath:"TaskPagination/properties/lastEvaluated/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.lastEvaluated.properties.taskId.type,parentSchema:schema71.properties.lastEvaluated.properties.taskId,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.properties.lastEvaluated.type,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema189.type,parentSchema:schema189,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}

export const DeploymentList = validate119;
const schema191 = {"$id":"DeploymentList","type":"object","additionalProperties":false,"required":["cores"],"properties":{"cores":{"type":"array","items":{"$ref":"Deployment"}},"pagination":{"$ref":"ThingPagination"}}};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="DeploymentList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cores === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cores"},message:"must have required property '"+"cores"+"'",schema:schema191.required,parentSchema:schema191,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "cores") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema191,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cores !== undefined){
let data0 = data.cores;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate113(data0[i0], {instancePath:instancePath+"/cores/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema191.properties.cores.type,parentSchema:schema191.properties.cores,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"ThingPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.thingName === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "thingName")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.thingName !== undefined){
let data5 = data4.thingName;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/thingName",schemaPath:"ThingPagination/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"ThingPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"ThingPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema191.type,parentSchema:schema191,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}

export const CoreDeploymentList = validate121;
const schema193 = {"$id":"CoreDeploymentList","type":"object","additionalProperties":false,"required":["deployments"],"properties":{"deployments":{"type":"array","items":{"$ref":"Deployment"}},"pagination":{"$ref":"TaskPagination"}}};

function validate121(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="CoreDeploymentList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.deployments === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deployments"},message:"must have required property '"+"deployments"+"'",schema:schema193.required,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "deployments") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.deployments !== undefined){
let data0 = data.deployments;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate113(data0[i0], {instancePath:instancePath+"/deployments/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/deployments",schemaPath:"#/properties/deployments/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema193.properties.deployments.type,parentSchema:schema193.properties.deployments,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.pagination !== undefined){
let data2 = data.pagination;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "count") || (key1 === "lastEvaluated"))){
const err3 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.count !== undefined){
let data3 = data2.count;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/pagination/count",schemaPath:"TaskPagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.count.type,parentSchema:schema71.properties.count,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.lastEvaluated !== undefined){
let data4 = data2.lastEvaluated;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.taskId === undefined){
const err5 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema71.properties.lastEvaluated.required,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data4){
if(!(key2 === "taskId")){
const err6 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.taskId !== undefined){
let data5 = data4.taskId;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/pagination/lastEvaluated/taskId",schemaPath:"TaskPagination/properties/lastEvaluated/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.lastEvaluated.properties.taskId.type,parentSchema:schema71.properties.lastEvaluated.properties.taskId,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"TaskPagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.properties.lastEvaluated.type,parentSchema:schema71.properties.lastEvaluated,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/pagination",schemaPath:"TaskPagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema193.type,parentSchema:schema193,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}

export const SkippedTargetList = validate123;
const schema195 = {"$id":"SkippedTargetList","type":"object","additionalProperties":false,"required":["targets"],"properties":{"targets":{"type":"array","items":{"$ref":"SkippedTarget"}},"pagination":{"type":"object","additionalProperties":false,"properties":{"count":{"type":"string"},"lastEvaluated":{"type":"object","additionalProperties":false,"required":["target"],"properties":{"target":{"type":"string"}}}}}}};

function validate123(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="SkippedTargetList" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targets === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'",schema:schema195.required,parentSchema:schema195,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "targets") || (key0 === "pagination"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema195,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.targets !== undefined){
let data0 = data.targets;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err2 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema179.required,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.code === undefined){
const err3 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema179.required,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.reason === undefined){
const err4 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema179.required,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.hint === undefined){
const err5 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"SkippedTarget/required",keyword:"required",params:{missingProperty: "hint"},message:"must have required property '"+"hint"+"'",schema:schema179.required,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "name") || (key1 === "code")) || (key1 === "reason")) || (key1 === "hint"))){
const err6 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"SkippedTarget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/targets/" + i0+"/name",schemaPath:"SkippedTarget/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.name.type,parentSchema:schema179.properties.name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.code !== undefined){
let data3 = data1.code;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/targets/" + i0+"/code",schemaPath:"SkippedTarget/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.code.type,parentSchema:schema179.properties.code,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.reason !== undefined){
let data4 = data1.reason;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/targets/" + i0+"/reason",schemaPath:"SkippedTarget/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.reason.type,parentSchema:schema179.properties.reason,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.hint !== undefined){
let data5 = data1.hint;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/targets/" + i0+"/hint",schemaPath:"SkippedTarget/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema179.properties.hint.type,parentSchema:schema179.properties.hint,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"SkippedTarget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema179.type,parentSchema:schema179,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema195.properties.targets.type,parentSchema:schema195.properties.targets,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.pagination !== undefined){
let data6 = data.pagination;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((key2 === "count") || (key2 === "lastEvaluated"))){
const err13 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema195.properties.pagination,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.count !== undefined){
let data7 = data6.count;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/pagination/count",schemaPath:"#/properties/pagination/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema195.properties.pagination.properties.count.type,parentSchema:schema195.properties.pagination.properties.count,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.lastEvaluated !== undefined){
let data8 = data6.lastEvaluated;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.target === undefined){
const err15 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema195.properties.pagination.properties.lastEvaluated.required,parentSchema:schema195.properties.pagination.properties.lastEvaluated,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key3 in data8){
if(!(key3 === "target")){
const err16 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema195.properties.pagination.properties.lastEvaluated,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.target !== undefined){
let data9 = data8.target;
if(typeof data9 !== "string"){
const err17 = {instancePath:instancePath+"/pagination/lastEvaluated/target",schemaPath:"#/properties/pagination/properties/lastEvaluated/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema195.properties.pagination.properties.lastEvaluated.properties.target.type,parentSchema:schema195.properties.pagination.properties.lastEvaluated.properties.target,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/pagination/lastEvaluated",schemaPath:"#/properties/pagination/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema195.properties.pagination.properties.lastEvaluated.type,parentSchema:schema195.properties.pagination.properties.lastEvaluated,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/pagination",schemaPath:"#/properties/pagination/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema195.properties.pagination.type,parentSchema:schema195.properties.pagination,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema195.type,parentSchema:schema195,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}

export const TaskPagination = validate124;

function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="TaskPagination" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "count") || (key0 === "lastEvaluated"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.count.type,parentSchema:schema71.properties.count,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lastEvaluated !== undefined){
let data1 = data.lastEvaluated;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.taskId === undefined){
const err2 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "taskId"},message:"must have required property '"+"taskId"+"'",schema:schema71.properties.lastEvaluated.required,parentSchema:schema71.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "taskId")){
const err3 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema71.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.taskId !== undefined){
let data2 = data1.taskId;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/lastEvaluated/taskId",schemaPath:"#/properties/lastEvaluated/properties/taskId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.lastEvaluated.properties.taskId.type,parentSchema:schema71.properties.lastEvaluated.properties.taskId,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.properties.lastEvaluated.type,parentSchema:schema71.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate124.errors = vErrors;
return errors === 0;
}

export const ThingPagination = validate125;

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="ThingPagination" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "count") || (key0 === "lastEvaluated"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.count !== undefined){
let data0 = data.count;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/count",schemaPath:"#/properties/count/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.count.type,parentSchema:schema56.properties.count,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.lastEvaluated !== undefined){
let data1 = data.lastEvaluated;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.thingName === undefined){
const err2 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/required",keyword:"required",params:{missingProperty: "thingName"},message:"must have required property '"+"thingName"+"'",schema:schema56.properties.lastEvaluated.required,parentSchema:schema56.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "thingName")){
const err3 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema56.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.thingName !== undefined){
let data2 = data1.thingName;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/lastEvaluated/thingName",schemaPath:"#/properties/lastEvaluated/properties/thingName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.properties.lastEvaluated.properties.thingName.type,parentSchema:schema56.properties.lastEvaluated.properties.thingName,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/lastEvaluated",schemaPath:"#/properties/lastEvaluated/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.properties.lastEvaluated.type,parentSchema:schema56.properties.lastEvaluated,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}

export const Instant = validate126;

function validate126(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Instant" */;
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern15.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate126.errors = vErrors;
return errors === 0;
}

export const OptionalInstant = validate127;

function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="OptionalInstant" */;
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema50.type},message:"must be string,null",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern15.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate127.errors = vErrors;
return errors === 0;
}

export const Error = validate128;
const schema201 = {"$id":"Error","type":"object","additionalProperties":false,"required":["error","code","message","details","requestId"],"properties":{"error":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"},"details":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["field","problem"],"properties":{"field":{"type":"string"},"problem":{"type":"string"}}}},"requestId":{"type":"string"}}};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="Error" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.error === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.code === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.message === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.details === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "details"},message:"must have required property '"+"details"+"'",schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.requestId === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestId"},message:"must have required property '"+"requestId"+"'",schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "error") || (key0 === "code")) || (key0 === "message")) || (key0 === "details")) || (key0 === "requestId"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.error !== undefined){
let data0 = data.error;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema201.properties.error.type,parentSchema:schema201.properties.error,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.code !== undefined){
let data1 = data.code;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema201.properties.code.type,parentSchema:schema201.properties.code,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.message !== undefined){
let data2 = data.message;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema201.properties.message.type,parentSchema:schema201.properties.message,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.details !== undefined){
let data3 = data.details;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.field === undefined){
const err9 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema201.properties.details.items.required,parentSchema:schema201.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.problem === undefined){
const err10 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/required",keyword:"required",params:{missingProperty: "problem"},message:"must have required property '"+"problem"+"'",schema:schema201.properties.details.items.required,parentSchema:schema201.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "field") || (key1 === "problem"))){
const err11 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema201.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.field !== undefined){
let data5 = data4.field;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/details/" + i0+"/field",schemaPath:"#/properties/details/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema201.properties.details.items.properties.field.type,parentSchema:schema201.properties.details.items.properties.field,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.problem !== undefined){
let data6 = data4.problem;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/details/" + i0+"/problem",schemaPath:"#/properties/details/items/properties/problem/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema201.properties.details.items.properties.problem.type,parentSchema:schema201.properties.details.items.properties.problem,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/details/" + i0,schemaPath:"#/properties/details/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema201.properties.details.items.type,parentSchema:schema201.properties.details.items,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/details",schemaPath:"#/properties/details/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema201.properties.details.type,parentSchema:schema201.properties.details,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.requestId !== undefined){
let data7 = data.requestId;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema201.properties.requestId.type,parentSchema:schema201.properties.requestId,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema201.type,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}
